import type { MiddlewareFn } from 'grammy'
import type { TelegramIntake } from './intake.ts'

/** Lets a grammY bot feed the same intake: `bot.use(telegramMiddleware(intake))`. */
export function telegramMiddleware(intake: TelegramIntake): MiddlewareFn {
  return async (context) => {
    const taken = await intake.take(context.update)
    if (taken === 'failed') throw new Error('the update was not handled and must come again')
  }
}
