import type { Sentence } from '../../../../src/conversation/result.ts'
import { shorten } from '../../../../src/conversation/typed.ts'
import type { Deed } from '../../../demo/onlooker.ts'

/** A sentence for the page, in the language of whoever looks. */
export type Caption = (t: Sentence) => string

/** Characters that are shown of what somebody types. */
const typedMax = 90

/** What somebody is about to do: "Sari menekan “Kirim”". */
export function deedCaption(name: string, deed: Deed): Caption {
  const [first = name] = name.split(' ')
  return (t) => {
    switch (deed.type) {
      case 'says':
        return t('simulator-story-says', { name: first, text: shorten(deed.text, typedMax) })
      case 'presses':
        return t('simulator-story-presses', { name: first, label: deed.label })
      case 'fills':
        return t('simulator-story-fills', { name: first, title: deed.title })
      case 'submits':
        return t('simulator-story-presses', { name: first, label: deed.submit })
      default:
        return deed.file.kind === 'photo'
          ? t('simulator-story-photo', { name: first })
          : t('simulator-story-document', { name: first, file: deed.file.name })
    }
  }
}
