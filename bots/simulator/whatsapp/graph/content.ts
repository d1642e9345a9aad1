import { badParameter, refusalOf } from '../errors.ts'
import { mediaTypes } from '../limits.ts'
import type { Simulator } from '../simulator.ts'
import type { Bubble, BubbleFile, SentMessage, Tappable } from '../types.ts'
import type { OutgoingMessage } from './schema.ts'

/** What a bubble shows, without its place on a phone. */
type Content = Pick<
  Bubble,
  'kind' | 'text' | 'header' | 'footer' | 'listButton' | 'sections' | 'taps' | 'file' | 'template'
>
type Interactive = Extract<OutgoingMessage, { type: 'interactive' }>['interactive']

/** What a message will show. Throws GraphError for files and templates that cannot be used. */
export function contentOf(
  sim: Simulator,
  message: OutgoingMessage,
): { content: Content; category: SentMessage['category'] } {
  switch (message.type) {
    case 'text':
      return service({ kind: 'text', text: message.text.body, taps: [] })
    case 'interactive':
      return service(interactiveContent(sim, message.interactive))
    case 'image': {
      const { id, caption } = message.image
      return service({ kind: 'image', text: caption ?? '', taps: [], file: fileOf(sim, 'image', id) })
    }
    case 'document': {
      const { id, caption, filename } = message.document
      const file = fileOf(sim, 'document', id, filename)
      return service({ kind: 'document', text: caption ?? '', taps: [], file })
    }
    case 'template': {
      const { name, language, components } = message.template
      const filled = sim.templates.fill(name, language.code, components ?? [])
      const { header, body, footer, taps, category } = filled
      return { content: { kind: 'template', text: body, header, footer, taps, template: name }, category }
    }
  }
}

function service(content: Content): { content: Content; category: 'service' } {
  return { content, category: 'service' }
}

function interactiveContent(sim: Simulator, interactive: Interactive): Content {
  const shared = {
    text: interactive.body.text,
    footer: interactive.footer?.text,
    ...headerOf(sim, interactive.header),
  }
  if (interactive.type === 'button') {
    const taps = interactive.action.buttons.map(({ reply }): Tappable => ({
      kind: 'reply',
      id: reply.id,
      label: reply.title,
    }))
    return { ...shared, kind: 'buttons', taps }
  }
  if (interactive.type === 'list') {
    const { button, sections } = interactive.action
    const taps = sections.flatMap(({ rows }) =>
      rows.map((row): Tappable => ({
        kind: 'row',
        id: row.id,
        label: row.title,
        description: row.description,
      })),
    )
    const shown = sections.map(({ title, rows }) => ({ title: title ?? '', rows: rows.length }))
    return { ...shared, kind: 'list', listButton: button, sections: shown, taps }
  }
  const { display_text: label, url } = interactive.action.parameters
  return { ...shared, kind: 'link', taps: [{ kind: 'link', id: url, label }] }
}

function headerOf(sim: Simulator, header: Interactive['header']): Pick<Content, 'header' | 'file'> {
  if (header === undefined) return {}
  if (header.type === 'text') return { header: header.text }
  if (header.type === 'image') return { file: fileOf(sim, 'image', header.image.id) }
  return { file: fileOf(sim, 'document', header.document.id, header.document.filename) }
}

function fileOf(sim: Simulator, kind: 'image' | 'document', id: string, name?: string): BubbleFile {
  const media = sim.media.find(id)
  if (media === undefined) {
    throw badParameter(`Param ${kind}['id'] is not a valid whatsapp business account media attachment ID`)
  }
  const { types, bytes } = mediaTypes[kind]
  if (kind === 'image' && !types.includes(media.mime)) {
    throw refusalOf(131053, `Unsupported ${kind} mime type ${media.mime}.`)
  }
  if (media.size > bytes) throw refusalOf(131053, `Media file size too big. Max allowed: ${bytes} bytes.`)
  return { mediaId: id, mime: media.mime, size: media.size, name }
}
