import type { MiddlewareFn } from 'grammy'
import type { Intake } from './intake.ts'

/** Lets a grammY bot feed the same intake: `bot.use(telegramMiddleware(intake))`. */
export function telegramMiddleware(intake: Intake): MiddlewareFn {
  return async (context) => {
    const taken = await intake.take(context.update)
    if (taken === 'failed') throw new Error('the update was not handled and must come again')
  }
}
