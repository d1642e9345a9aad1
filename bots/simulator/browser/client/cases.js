import { address, fetchCase, fetchCases } from './api.js'
import { chooseCase } from './case-choice.js'
import { button, fill, h } from './element.js'
import { openPicture } from './picture.js'
import { steady } from './steady.js'
import { t } from './words.js'

/** @import { CaseLine, CaseView } from '../protocol.ts' */

/**
 * The side panel: one case with its facts, SOP sheet, deadline and ledger. It shows the case in which something
 * happened last, until another one is chosen.
 * @param {HTMLElement} element
 */
export function createCases(element) {
  const select = h('select', { id: 'case-select' })
  const chooser = h(
    'label',
    { class: 'case-chooser', for: 'case-select', hidden: true },
    h('span', {}, t('case')),
    select,
  )
  const empty = h('p', { class: 'empty' }, t('no-cases'))
  const content = h('div', { class: 'case', hidden: true })
  fill(element, h('h2', { id: 'cases-heading' }, t('cases')), chooser, empty, content)
  let choice = chooseCase({ lines: [], chosen: null, byHand: false }, [])
  /** @type {CaseView | null} */
  let shown = null
  let drawn = ''
  const draw = steady(content, () => shown !== null && drawCase(shown))
  /** Sections that were opened or closed stay so. */
  const open = new Map([['sheet', true]])

  select.addEventListener('change', () => {
    choice = { ...choice, chosen: Number(select.value), byHand: true }
    void loadCase()
  })

  async function load() {
    const fresh = await fetchCases()
    if (fresh === null) return
    choice = chooseCase(choice, fresh)
    drawLines()
    await loadCase()
  }

  function drawLines() {
    const { lines, chosen } = choice
    empty.hidden = lines.length > 0
    chooser.hidden = lines.length === 0
    const optionOf = (/** @type {CaseLine} */ line) =>
      h('option', { value: line.id }, `${line.nomor} — ${line.words}`)
    const running = lines.filter((line) => line.open).map(optionOf)
    const done = lines.filter((line) => !line.open).map(optionOf)
    fill(
      select,
      running.length > 0 && h('optgroup', { label: t('open-cases') }, ...running),
      done.length > 0 && h('optgroup', { label: t('closed-cases') }, ...done),
    )
    if (chosen !== null) select.value = String(chosen)
  }

  async function loadCase() {
    const id = choice.chosen
    if (id === null) {
      content.hidden = true
      return
    }
    const view = await fetchCase(id)
    if (view === null || id !== choice.chosen) return
    content.hidden = false
    shown = view
    draw()
  }

  /** @param {CaseView} view */
  function drawCase(view) {
    const key = `${view.id} ${view.revision}`
    if (key === drawn) return
    drawn = key
    const sheet = address(`cases/${view.id}/sheet.svg`, { v: view.revision })
    const focused = content.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-section')
      : null
    fill(
      content,
      h('h3', {}, view.title),
      h('dl', {}, ...view.facts.flatMap(({ label, value }) => [h('dt', {}, label), h('dd', {}, value)])),
      section('sheet', t('sheet'), [
        button(
          { class: 'sheet-picture', title: t('enlarge') },
          () => openPicture(sheet, view.title),
          h('img', { src: sheet, alt: t('sheet-picture') }),
        ),
        h(
          'ol',
          { class: 'steps' },
          ...view.steps.map(({ words, state }) =>
            h(
              'li',
              { class: state, 'aria-current': state === 'here' ? 'step' : null },
              words,
              h('span', { class: 'hidden' }, ` (${t(`step-${state}`)})`),
            ),
          ),
        ),
      ]),
      view.deadline.length > 0 &&
        section('deadline', t('deadline'), [
          h('ol', { class: 'sum' }, ...view.deadline.map((line) => h('li', {}, line))),
        ]),
      section('ledger', t('ledger', { count: view.ledger.length }), [
        h(
          'ol',
          { class: 'ledger' },
          ...view.ledger.map(({ at, words, hash }) =>
            h('li', {}, h('small', {}, at), h('span', {}, words), h('code', {}, hash)),
          ),
        ),
      ]),
    )
    if (focused !== null)
      content.querySelector(`[data-section="${focused}"]`)?.parentElement?.querySelector('summary')?.focus()
  }

  /**
   * @param {string} name
   * @param {string} title
   * @param {readonly HTMLElement[]} children
   */
  function section(name, title, children) {
    const details = h(
      'details',
      { open: open.get(name) === true },
      h('summary', { 'data-section': name }, title),
      ...children,
    )
    details.addEventListener('toggle', () => open.set(name, details.open))
    return details
  }

  return { load }
}
