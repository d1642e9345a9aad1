import type { Field } from './blocks.ts'
import type { LetterCase, LetterWords } from './types.ts'

/** The head of every answer to a request: which one it was, whose, and what was asked. */
export function caseFields(request: LetterCase, words: LetterWords): Field[] {
  return [
    { label: words.t('letters-field-registration'), value: request.registrationNumber },
    { label: words.t('letters-field-received'), value: words.dateTime(request.receivedAt) },
    { label: words.t('letters-field-name'), value: request.applicant.name },
    { label: words.t('letters-field-address'), value: request.applicant.address },
    { label: words.t('letters-field-contact'), value: request.applicant.contact },
    { label: words.t('letters-field-information'), value: request.information },
  ]
}
