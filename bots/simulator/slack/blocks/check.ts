import { z } from 'zod'
import { invalidArguments, SlackRefusal } from '../errors.ts'
import { limits } from '../limits.ts'
import type { InteractiveElement } from './elements.ts'
import { homeView, messageBlock, modalView, type Block, type GivenView } from './schema.ts'
import { elementsOf, textsOf } from './walk.ts'

const messageBlocks = z.array(messageBlock).max(limits.messageBlocks)

/**
 * The blocks of a message, checked as Slack checks them (chat.postMessage: "blocks"): 50 at most, text lengths,
 * one block_id per message, one action_id per block. Throws SlackRefusal invalid_blocks or msg_blocks_too_long.
 */
export function checkMessageBlocks(given: unknown): Block[] {
  if (!Array.isArray(given)) throw new SlackRefusal('invalid_blocks_format')
  const parsed = messageBlocks.safeParse(given)
  if (!parsed.success) throw invalidBlocks(problemsOf(parsed.error, '/blocks'))
  const blocks = parsed.data
  const problems = repeated(blocks, '/blocks')
  if (blocks.filter(({ type }) => type === 'table').length > 1) problems.push('only_one_table_allowed')
  if (problems.length > 0) throw invalidBlocks(problems)
  if (textsOf(blocks).join('').length > limits.blocksText) throw new SlackRefusal('msg_blocks_too_long')
  return blocks
}

function invalidBlocks(messages: string[]): SlackRefusal {
  return new SlackRefusal('invalid_blocks', { messages })
}

/**
 * A modal or a home, checked as Slack checks it (views.open: "view"). Throws SlackRefusal invalid_arguments, or
 * view_too_large beyond 250 kB.
 */
export function checkView(given: unknown, type: GivenView['type']): GivenView {
  const parsed = (type === 'modal' ? modalView : homeView).safeParse(given)
  if (!parsed.success) throw invalidArguments(...problemsOf(parsed.error, '/view'))
  const view = parsed.data
  const problems = repeated(view.blocks, '/view/blocks')
  if (view.type === 'modal' && view.submit === undefined && view.blocks.some((one) => one.type === 'input')) {
    problems.push('[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view]')
  }
  const focused = view.blocks.flatMap(elementsOf).filter((one) => 'focus_on_load' in one && one.focus_on_load)
  if (focused.length > 1)
    problems.push('[ERROR] only one element can have focus_on_load [json-pointer:/view]')
  if (problems.length > 0) throw invalidArguments(...problems)
  if (JSON.stringify(given).length > limits.viewBytes) throw new SlackRefusal('view_too_large')
  return view
}

/** What is wrong, each in Slack's words with a JSON pointer. */
function problemsOf(error: z.ZodError, root: string): string[] {
  return error.issues.flatMap((issue) => wordsOf(issue, root))
}

function wordsOf(issue: z.core.$ZodIssue, root: string): string[] {
  const path = [root, ...issue.path.map(String)]
  const say = (words: string, at = path.join('/')) => [`[ERROR] ${words} [json-pointer:${at}]`]
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? say(`must be less than ${Number(issue.maximum) + 1} characters`)
        : say(`no more than ${issue.maximum} items allowed`)
    case 'too_small':
      return issue.origin === 'string'
        ? say(`must be more than ${Number(issue.minimum) - 1} characters`)
        : say(`no fewer than ${issue.minimum} items allowed`)
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => say(`invalid additional property: ${key}`))
    case 'invalid_union':
      return say('unsupported type')
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? say(`missing required field: ${path.at(-1)}`, path.slice(0, -1).join('/'))
        : say(`must provide a ${issue.expected}`)
    case 'invalid_value':
      return say(`must be one of: ${issue.values.join(', ')}`)
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return say(issue.message)
  }
}

function repeated(blocks: readonly Block[], root: string): string[] {
  const problems: string[] = []
  const blockIds = new Set<string>()
  for (const [index, block] of blocks.entries()) {
    const id = block.block_id
    if (id !== undefined && blockIds.has(id)) {
      problems.push(
        `[ERROR] \`block_id\` must be unique: \`${id}\` already exists [json-pointer:${root}/${index}/block_id]`,
      )
    }
    if (id !== undefined) blockIds.add(id)
    problems.push(...withinBlock(block, `${root}/${index}`))
  }
  return problems
}

function withinBlock(block: Block, at: string): string[] {
  const problems: string[] = []
  const actionIds = new Set<string>()
  for (const [index, element] of elementsOf(block).entries()) {
    const id = element.action_id
    const here = `${at}/elements/${index}`
    if (id !== undefined && actionIds.has(id)) {
      problems.push(
        `[ERROR] \`action_id\` \`${id}\` already exists for block with \`block_id\` \`${block.block_id ?? ''}\` [json-pointer:${here}/action_id]`,
      )
    }
    if (id !== undefined) actionIds.add(id)
    if (isChooser(element)) problems.push(...aboutOptions(element, here))
  }
  return problems
}

type Chooser = Extract<
  InteractiveElement,
  { type: 'static_select' | 'multi_static_select' | 'radio_buttons' | 'checkboxes' | 'overflow' }
>

const choosing: readonly string[] = [
  'static_select',
  'multi_static_select',
  'radio_buttons',
  'checkboxes',
  'overflow',
] satisfies Chooser['type'][]

function isChooser(element: InteractiveElement): element is Chooser {
  return choosing.includes(element.type)
}

interface WithOptions {
  options?: readonly { value: string }[] | undefined
  option_groups?: readonly { options: readonly { value: string }[] }[] | undefined
  initial_option?: { value: string } | undefined
  initial_options?: readonly { value: string }[] | undefined
}

function aboutOptions(element: WithOptions, at: string): string[] {
  const { options, option_groups: groups } = element
  if ((options === undefined) === (groups === undefined)) {
    return [`[ERROR] must define either \`options\` or \`option_groups\` [json-pointer:${at}]`]
  }
  const values = [...(options ?? []), ...(groups ?? []).flatMap((group) => group.options)].map(
    ({ value }) => value,
  )
  const initial = [
    ...(element.initial_options ?? []),
    ...(element.initial_option === undefined ? [] : [element.initial_option]),
  ]
  return [
    ...(new Set(values).size < values.length
      ? [`[ERROR] \`value\` of options must be unique [json-pointer:${at}/options]`]
      : []),
    ...(initial.every(({ value }) => values.includes(value))
      ? []
      : [`[ERROR] must match one of the options provided [json-pointer:${at}/initial_option]`]),
  ]
}
