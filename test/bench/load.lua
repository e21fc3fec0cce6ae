-- The calls of one work, for wrk with one thread. What to send comes in LOAD_* variables, of the second call of a turn in LOAD2_*:
-- see load.ts, which also reads what `done` prints. Requests are put together as text, since wrk.format would sort and join the
-- headers for every call. wrk does not say whose an answer is, so the two calls of a turn are told apart by their status, and
-- whichever caller comes next makes the second one: right away it is the one that has got the answer.
local env = os.getenv
local run, first, last = env('LOAD_RUN'), tonumber(env('LOAD_FIRST')), tonumber(env('LOAD_LAST'))
local headers = ' HTTP/1.1\r\nHost: ' .. env('LOAD_HOST') .. '\r\n' .. env('LOAD_CREDENTIAL')
local threads, calls = {}, 0

local function template(prefix)
  local function read(name) return env(prefix .. name) end
  if not read('_METHOD') then return nil end
  return {
    method = read('_METHOD'), path = read('_PATH'), head = read('_HEAD'), item = read('_ITEM'), tail = read('_TAIL'),
    items = tonumber(read('_ITEMS')), status = tonumber(read('_STATUS')), says = read('_SAYS'), times = tonumber(read('_TIMES')),
  }
end
local one, other = template('LOAD'), template('LOAD2')

-- The turns that wait for their second call: what was drawn, and the id of the answer.
local waiting, oldest, newest = {}, 1, 0
local drawnOf = {}

-- Read by `done` through the thread.
wrong, sample, answered = 0, '', 0

function setup(thread)
  threads[#threads + 1] = thread
end

function init()
  math.randomseed(tonumber(env('LOAD_SEED')))
end

local function fill(text, turn)
  calls = calls + 1
  local call = run .. calls
  local drawn = turn and turn.drawn or tostring(math.random(first, last))
  if other and not turn then drawnOf[call] = drawn end
  return (text:gsub('<(%a+)>', { drawn = drawn, call = call, id = turn and turn.id }))
end

local function say(to, turn)
  if to.method == 'GET' then return 'GET ' .. fill(to.path, turn) .. headers .. '\r\n' end
  local filled = {}
  for i = 1, to.items do filled[i] = fill(to.item, turn) end
  local head = to.head == '' and '' or fill(to.head, turn)
  local tail = to.tail == '' and '' or fill(to.tail, turn)
  local path = other and turn and fill(to.path, turn) or to.path
  local body = head .. table.concat(filled, ',') .. tail
  return to.method .. ' ' .. path .. headers .. 'content-type: application/json\r\ncontent-length: ' .. #body .. '\r\n\r\n' .. body
end

function request()
  if oldest > newest then return say(one) end
  local turn = waiting[oldest]
  waiting[oldest] = nil
  oldest = oldest + 1
  return say(other, turn)
end

function response(code, _, body)
  local answer = other and code == other.status and other or one
  if answer ~= one or not other then answered = answered + 1 end
  local isRight = code == answer.status
  if isRight and answer.times > 0 then isRight = select(2, body:gsub(answer.says, '')) == answer.times end
  if not isRight then
    wrong = wrong + 1
    if sample == '' then sample = code .. ' ' .. body:sub(1, 300) end
  elseif other and answer == one then
    local call = body:match('"ref_id":"([^"]+)"')
    newest = newest + 1
    waiting[newest] = { id = body:match('"id":"([^"]+)"'), drawn = call and drawnOf[call] or tostring(first) }
    if call then drawnOf[call] = nil end
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
