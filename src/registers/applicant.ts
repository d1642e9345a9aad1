import { contactOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'

/** An answer of the form; where the personal data of a case was destroyed, that this is so. */
export function filedText(filed: Answers | undefined, key: string, t: Sentence): string {
  return filed === undefined ? t('register-purged') : (valueOf(filed, key) ?? '–')
}

/** Phone and e-mail as one line. */
export function contactText(filed: Answers | undefined, t: Sentence): string {
  if (filed === undefined) return t('register-purged')
  const { phone, email } = contactOf(filed, 'kontak')
  const second = contactOf(filed, 'email').email
  const parts = [phone, email, second].filter((part) => part !== undefined)
  return parts.length === 0 ? '–' : [...new Set(parts)].join(', ')
}
