import type { NextFunction, Request, RequestHandler, Response } from 'express'

/**
 * Handlers that run one after the other, as Express has them: what one throws, rejects with or passes on ends the row. They are one to
 * Express, whose router does more between two handlers than most of ours do in all.
 */
export function inTurn(handlers: readonly RequestHandler[]): RequestHandler {
  return (req, res, next) => {
    let at = 0
    const step = (error?: unknown): void => {
      const handler = handlers[at]
      at += 1
      if (error !== undefined || handler === undefined) next(error)
      else run(handler, { req, res, next: step, failed: next })
    }
    step()
  }
}

interface Running {
  readonly req: Request
  readonly res: Response
  readonly next: NextFunction
  readonly failed: NextFunction
}

function run(handler: RequestHandler, { req, res, next, failed }: Running): void {
  try {
    const done: unknown = handler(req, res, next)
    if (done instanceof Promise) done.catch(failed)
  } catch (error) {
    failed(error)
  }
}
