import { refusalOf } from './errors.ts'
import { limits } from './limits.ts'
import type { TemplateComponent, TemplateParameter } from './graph/schema.ts'
import type { Tappable, Template } from './types.ts'

/** A template with its parameters filled in, as the phone shows it. */
export interface FilledTemplate {
  readonly header: string | undefined
  readonly body: string
  readonly footer: string | undefined
  readonly taps: Tappable[]
  readonly category: 'utility' | 'marketing' | 'authentication'
}

/** The templates of the business, by name and language. */
export class Templates {
  readonly #all = new Map<string, Template>()

  /** Registers a template, or replaces the one of this name and language. */
  add(template: Template): void {
    this.#all.set(key(template.name, template.language), template)
  }

  /** Takes a template away. */
  remove(name: string, language: string): void {
    this.#all.delete(key(name, language))
  }

  /** All of them. */
  list(): Template[] {
    return [...this.#all.values()]
  }

  /**
   * Fills a template in. Throws GraphError: 132001 when there is none of that name and language or it is not
   * approved, 132015 paused, 132016 disabled, 132000 wrong number of parameters, 132012 wrong kind of one,
   * 132018 line breaks or many blanks in one, 132005 when it becomes too long.
   */
  fill(name: string, language: string, components: readonly TemplateComponent[]): FilledTemplate {
    const template = this.#all.get(key(name, language))
    const status = template?.status ?? 'APPROVED'
    if (template === undefined || status === 'PENDING' || status === 'REJECTED') {
      throw refusalOf(132001, `template name (${name}) does not exist in ${language}`)
    }
    if (status === 'PAUSED') throw refusalOf(132015, 'Template is paused due to low quality.')
    if (status === 'DISABLED') throw refusalOf(132016, 'Template is disabled.')
    const parametersOf = (type: 'header' | 'body') =>
      components.find((component) => component.type === type)?.parameters ?? []
    const body = fillText('body', template.body, template.format, parametersOf('body'))
    if (body.length > limits.templateBody) {
      throw refusalOf(132005, `body: text length ${body.length} exceeds ${limits.templateBody}`)
    }
    return {
      header: filledHeader(template, parametersOf('header')),
      body,
      footer: template.footer,
      taps: filledButtons(template, components),
      category: categories[template.category ?? 'UTILITY'],
    }
  }
}

const categories = { UTILITY: 'utility', MARKETING: 'marketing', AUTHENTICATION: 'authentication' } as const

function key(name: string, language: string): string {
  return `${name}\u0000${language}`
}

function filledHeader(template: Template, parameters: readonly TemplateParameter[]): string | undefined {
  if (template.header !== undefined) return fillText('header', template.header, template.format, parameters)
  if (parameters.length > 0) throw countMismatch('header', parameters.length, 0)
  return undefined
}

const variable = /\{\{([^{}]+)\}\}/g

function fillText(
  where: string,
  text: string,
  format: Template['format'],
  parameters: readonly TemplateParameter[],
): string {
  const names = [...new Set([...text.matchAll(variable)].map((match) => match[1] ?? ''))]
  if (parameters.length !== names.length) throw countMismatch(where, parameters.length, names.length)
  const values = new Map<string, string>()
  for (const [index, parameter] of parameters.entries()) {
    const name = format === 'NAMED' ? parameter.parameter_name : String(index + 1)
    if (name === undefined || !names.includes(name)) {
      throw refusalOf(132012, `${where}: parameter ${index + 1} names no variable of the template`)
    }
    values.set(name, textOf(where, parameter))
  }
  return text.replaceAll(variable, (_whole, name: string) => values.get(name) ?? '')
}

function textOf(where: string, parameter: TemplateParameter): string {
  const { text } = parameter
  if (parameter.type !== 'text' || text === undefined || text === '') {
    throw refusalOf(132012, `${where}: Parameter of type text is missing text value`)
  }
  if (/[\n\t]| {5}/.test(text)) {
    throw refusalOf(
      132018,
      'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
    )
  }
  return text
}

function filledButtons(template: Template, components: readonly TemplateComponent[]): Tappable[] {
  const buttons = template.buttons ?? []
  const given = components.filter((component) => component.type === 'button')
  for (const component of given) {
    const kind = buttons[Number(component.index)]?.type
    const expected = component.sub_type === 'url' ? 'URL' : 'QUICK_REPLY'
    if (kind !== expected) {
      throw refusalOf(
        132012,
        `buttons: Button at index ${component.index ?? ''} of the template is not of type ${expected}`,
      )
    }
  }
  return buttons.map((button, index) => {
    const parameter = given.find((component) => Number(component.index) === index)?.parameters?.[0]
    if (button.type === 'QUICK_REPLY') {
      return { kind: 'quick-reply', id: parameter?.payload ?? button.text, label: button.text }
    }
    const needs = button.url.includes('{{1}}')
    if (needs !== (parameter?.text !== undefined))
      throw countMismatch('buttons', needs ? 0 : 1, needs ? 1 : 0)
    return { kind: 'link', id: button.url.replace('{{1}}', parameter?.text ?? ''), label: button.text }
  })
}

function countMismatch(where: string, given: number, expected: number) {
  return refusalOf(
    132000,
    `${where}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  )
}
