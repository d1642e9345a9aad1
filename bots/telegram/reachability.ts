import { GrammyError, type Api } from 'grammy'

/** Answers that say that nothing of ours will work: no such bot, or Telegram's own trouble. */
function isTrouble(status: number): boolean {
  return status === 401 || status === 404 || status >= 500
}

/**
 * Watches the calls of an api, and of those that take over its transformers.
 * @returns whether Telegram answered the last call; false before the first
 */
export function watchReachability(api: Api): () => boolean {
  let answers = false
  api.config.use(async (call, method, payload, signal) => {
    try {
      const response = await call(method, payload, signal)
      answers = response.ok || !isTrouble(response.error_code)
      return response
    } catch (error) {
      // A call that we called off ourselves says nothing.
      if (signal?.aborted !== true) answers = error instanceof GrammyError && !isTrouble(error.error_code)
      throw error
    }
  })
  return () => answers
}
