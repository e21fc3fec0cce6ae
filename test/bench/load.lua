-- The calls of one work, for wrk with one thread. What to send comes in LOAD_* variables: see load.ts, which also reads what
-- `done` prints. Requests are put together as text, since wrk.format would sort and join the headers for every call.
local env = os.getenv
local run, items, first, last = env('LOAD_RUN'), tonumber(env('LOAD_ITEMS')), tonumber(env('LOAD_FIRST')), tonumber(env('LOAD_LAST'))
local head, item, tail = env('LOAD_HEAD'), env('LOAD_ITEM'), env('LOAD_TAIL')
local method, path, status, made = env('LOAD_METHOD'), env('LOAD_PATH'), tonumber(env('LOAD_STATUS')), tonumber(env('LOAD_ITEMS_MADE'))
local headers = ' HTTP/1.1\r\nHost: ' .. env('LOAD_HOST') .. '\r\n' .. env('LOAD_CREDENTIAL') .. '\r\n'
local threads, calls = {}, 0

-- Read by `done` through the thread.
wrong, sample, answered = 0, '', 0

function setup(thread)
  threads[#threads + 1] = thread
end

function init()
  math.randomseed(tonumber(env('LOAD_SEED')))
end

local function fill(text)
  calls = calls + 1
  local call = run .. calls
  return (text:gsub('<(%a+)>', { drawn = tostring(math.random(first, last)), call = call }))
end

function request()
  if method == 'GET' then return 'GET ' .. fill(path) .. headers .. '\r\n' end
  local filled = {}
  for i = 1, items do filled[i] = fill(item) end
  local body = fill(head) .. table.concat(filled, ',') .. fill(tail)
  return method .. ' ' .. path .. headers .. 'content-type: application/json\r\ncontent-length: ' .. #body .. '\r\n\r\n' .. body
end

function response(code, _, body)
  answered = answered + 1
  local isRight = code == status
  if isRight and made > 0 then isRight = select(2, body:gsub('"status":201', '')) == made end
  if not isRight then
    wrong = wrong + 1
    if sample == '' then sample = code .. ' ' .. body:sub(1, 300) end
  end
end

function done(summary, latency)
  local errors = summary.errors
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  local said = threads[1]:get('sample'):gsub('[%c"\\]', "'")
  io.write(string.format('\nRESULT {"answers":%d,"seconds":%.6f,"p50Ms":%.3f,"p99Ms":%.3f,"wrong":%d,"broken":%d,"sample":"%s"}\n',
    threads[1]:get('answered'), summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    threads[1]:get('wrong'), broken, said))
end
