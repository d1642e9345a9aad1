import { html } from '../web/page.ts'
import type { Entry, Place, ShownButton, ShownFile } from './entries.ts'
import type { Words } from './words.ts'

/** A piece of a page. */
export type Html = ReturnType<typeof html>

type BotEntry = Extract<Entry, { type: 'bot' }>
type FormEntry = Extract<Entry, { type: 'form' }>

const nothing = html``

/** Whether it is something that a person did. */
export function isDeed({ type }: Entry): boolean {
  return type === 'said' || type === 'pressed' || type === 'form' || type === 'command'
}

/**
 * Entries by the chats in which they came: first the chats in which somebody did something, in that order. A message
 * whose button is pressed here but that came `before` is shown again, as it stood.
 */
export function byPlace(entries: readonly Entry[], before: readonly Entry[]): Map<Place, readonly Entry[]> {
  const places = new Map<Place, readonly Entry[]>()
  for (const { place } of [...entries.filter(isDeed), ...entries]) {
    if (places.has(place)) continue
    const own = entries.filter((entry) => entry.place === place)
    const context = [...pressedUnseen(own)].flatMap((id) => {
      const last = before.findLast(
        (entry) => entry.type === 'bot' && entry.place === place && entry.messageId === id,
      )
      return last === undefined ? [] : [last]
    })
    places.set(place, [...context, ...own])
  }
  return places
}

/** Messages that were pressed here before they came or changed here. */
function pressedUnseen(entries: readonly Entry[]): Set<string> {
  const seen = new Set<string>()
  const unseen = new Set<string>()
  for (const entry of entries) {
    if (entry.type === 'bot') seen.add(entry.messageId)
    else if (entry.type === 'pressed' && entry.messageId !== undefined && !seen.has(entry.messageId))
      unseen.add(entry.messageId)
  }
  return unseen
}

/** One chat as it looks on a phone, or the terminal. `numbers`: the order of deeds over several chats. */
export function phone(
  place: Place,
  entries: readonly Entry[],
  view: { readonly t: Words; readonly numbers: ReadonlyMap<Entry, number> },
): Html {
  const { platform } = place
  const isOther = platform === 'slack' || platform === 'whatsapp'
  const kind = view.t(isOther ? `demo-place-${platform}-${place.kind}` : `demo-place-${place.kind}`)
  const initials = place.title
    .replace('#', '')
    .split(/[ -]/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('')
  return html`<section class="phone ${place.kind} ${platform}" aria-label="${place.title}">
    <header>
      <span class="avatar hue${place.hue}">${initials}</span>
      <span><b>${place.title}</b><small>${kind}</small></span>
    </header>
    <ol>
      ${entries.map((entry, index) => {
        const number = view.numbers.get(entry)
        const badge = number === undefined ? nothing : html`<span class="number">${number}</span>`
        return html`<li class="${classOf(entry)}">
          ${badge}${bodyOf(entry, entries.slice(index + 1), view.t)}
        </li>`
      })}
    </ol>
  </section>`
}

function classOf(entry: Entry): string {
  return entry.type === 'said' || entry.type === 'pressed' ? `${entry.type} person` : entry.type
}

function bodyOf(entry: Entry, later: readonly Entry[], t: Words): Html {
  switch (entry.type) {
    case 'said':
      return html`<div class="bubble">
        ${sender(entry.place, entry.who)}${fileOf(entry.file)}${text(entry.text)}
      </div>`
    case 'pressed':
      return html`<div class="press">${entry.who.split(' ')[0] ?? ''} <kbd>${entry.label}</kbd></div>`
    case 'bot':
      return botMessage(entry, later, t)
    case 'form':
      return formWindow(entry, t)
    case 'notice':
      return html`<div class="toast ${entry.alert ? 'alert' : ''}">
        ${entry.text}<small>${t('demo-notice-seen-by', { name: entry.who })}</small>
      </div>`
    case 'event':
      return html`<div class="chip">${entry.text}</div>`
    case 'command':
      return html`<pre><code><b>$ ${entry.line}</b>
${entry.output.join('\n')}</code></pre>`
  }
}

function botMessage(entry: BotEntry, later: readonly Entry[], t: Words): Html {
  const isSame = (each: Entry): each is BotEntry =>
    each.type === 'bot' && each.messageId === entry.messageId && each.edited
  const changed = later.some(isSame)
  const until = later.findIndex(isSame)
  const meanwhile = until === -1 ? later : later.slice(0, until)
  const pressed = meanwhile.flatMap((each) =>
    each.type === 'pressed' && (each.messageId === entry.messageId || each.messageId === undefined)
      ? [each.label]
      : [],
  )
  const state = entry.edited ? html`<small class="state">${t('demo-edited-short')}</small>` : nothing
  return html`<div class="message ${changed ? 'changed' : ''}">
    <div class="bubble">
      ${sender(entry.place, 'Loket')}${fileOf(entry.file)}${text(entry.text, entry.heading)}${state}
    </div>
    ${listOpener(entry.list)} ${entry.buttons.map((row) => buttonRow(row, pressed))}
    ${entry.keys.map((row) => keyRow(row, pressed))}
  </div>`
}

/** What opens the list whose rows stand below it. */
function listOpener(label: string | undefined): Html {
  return label === undefined
    ? nothing
    : html`<div class="buttons list"><span class="button">☰ ${label}</span></div>`
}

/** A window with the questions of a form, as it was sent. */
function formWindow({ who, title, lead, fields, submit }: FormEntry, t: Words): Html {
  return html`<div class="window">
    <header><b>${title}</b><small>${t('demo-form-by', { name: who })}</small></header>
    ${lead === '' ? nothing : html`<p class="lead-in">${lead}</p>`}
    <dl>
      ${fields.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd class="${value === '' ? 'empty' : ''}">${value}</dd>`,
      )}
    </dl>
    <footer><span class="button pressed">${submit}</span></footer>
  </div>`
}

function buttonRow(row: readonly ShownButton[], pressed: readonly string[]): Html {
  return html`<div class="buttons">
    ${row.map(
      ({ label, tone }) =>
        html`<span class="button ${tone ?? ''} ${pressed.includes(label) ? 'pressed' : ''}">${label}</span>`,
    )}
  </div>`
}

function keyRow(row: readonly string[], pressed: readonly string[]): Html {
  return html`<div class="buttons keys">
    ${row.map((key) => html`<span class="button ${pressed.includes(key) ? 'pressed' : ''}">${key}</span>`)}
  </div>`
}

/** In a group people are told apart by their names. */
function sender(place: Place, who: string): Html {
  return place.kind === 'group' ? html`<em>${who}</em>` : nothing
}

/** Words behind a bold beginning. */
function text(words: string, heading: string = ''): Html {
  return words === '' && heading === '' ? nothing : html`<p><strong>${heading}</strong>${words}</p>`
}

function fileOf(file: ShownFile | undefined): Html {
  if (file === undefined) return nothing
  const { path, name, bytes, preview } = file
  if (file.kind === 'photo') {
    return html`<a href="${path}"><img class="photo" src="${path}" alt="${name}" loading="lazy" /></a>`
  }
  const picture =
    preview === undefined ? nothing : html`<img class="preview" src="${preview}" alt="" loading="lazy" />`
  return html`<a class="file" href="${path}"
    >${picture}<span class="name"
      ><i>PDF</i><span><b>${name}</b><small>${Math.ceil(bytes / 1024)} kB</small></span></span
    ></a
  >`
}
