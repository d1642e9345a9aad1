import type { Given, Operation } from './control-schemas.ts'
import type { Returned } from './control.ts'

/** A file to send: its bytes, or only a size. */
export interface FileToSend {
  bytes?: Uint8Array
  sizeBytes?: number
  name?: string
  mime?: string
}

/** Runs an operation by name; rejects with the simulator's explanation. */
export type Transport = (name: Operation, given: unknown) => Promise<unknown>

type WithFile<O extends Operation> = Omit<Given<O>, 'base64' | 'sizeBytes' | 'name' | 'mime'> & FileToSend

/**
 * The people's side of a simulator over HTTP: they talk, press and look; tests read what they see.
 * Every method throws an Error with the simulator's explanation when it refuses or a wait times out.
 */
export class TelegramSimulatorClient {
  readonly #send: Transport

  /** @param to the simulator's address, e.g. http://127.0.0.1:40123, or another way to reach one */
  constructor(to: string | Transport) {
    this.#send = typeof to === 'string' ? httpTransport(to) : to
  }

  /** Adds a person. The bot may write to them only after they wrote first. */
  createUser = (given: Given<'createUser'>) => this.#run('createUser', given)
  /** Deletes a person's account. */
  deactivateUser = (given: Given<'deactivateUser'>) => this.#run('deactivateUser', given)
  /** A person blocks or unblocks the bot. */
  setBlocked = (given: Given<'setBlocked'>) => this.#run('setBlocked', given)
  /** Adds a group, supergroup, forum or channel. */
  createChat = (given: Given<'createChat'>) => this.#run('createChat', given)
  /** Adds, removes, promotes or bans a person. */
  setMember = (given: Given<'setMember'>) => this.#run('setMember', given)
  /** Adds, promotes, demotes, removes or bans the bot. */
  setBot = (given: Given<'setBot'>) => this.#run('setBot', given)
  /** Turns a basic group into a supergroup; returns the new chat. */
  migrate = (given: Given<'migrate'>) => this.#run('migrate', given)
  /** Opens a forum topic. */
  createTopic = (given: Given<'createTopic'>) => this.#run('createTopic', given)
  /** A person types a text. */
  sendText = (given: Given<'sendText'>) => this.#run('sendText', given)
  /** A person changes their text or caption. */
  editText = (given: Given<'editText'>) => this.#run('editText', given)
  /** A person sends a photo. */
  sendPhoto = (given: WithFile<'sendPhoto'>) => this.#run('sendPhoto', encoded(given))
  /** A person sends a file. */
  sendDocument = (given: WithFile<'sendDocument'>) => this.#run('sendDocument', encoded(given))
  /** A person sends several photos or files as one album. */
  sendAlbum = (
    given: Omit<Given<'sendAlbum'>, 'items'> & { items: (FileToSend & { kind: 'photo' | 'document' })[] },
  ) => this.#run('sendAlbum', { ...given, items: given.items.map(encoded) })
  /** A person shares their own contact, another's, or a bare number. */
  shareContact = (given: Given<'shareContact'>) => this.#run('shareContact', given)
  /** A person sends a sticker, voice, video, video note, location, poll or dice. */
  sendOther = (given: Given<'sendOther'>) => this.#run('sendOther', given)
  /** A person presses an inline button. */
  press = (given: Given<'press'>) => this.#run('press', given)
  /** A person presses a button of the reply keyboard. */
  pressKeyboard = (given: Given<'pressKeyboard'>) => this.#run('pressKeyboard', given)
  /** Sends the bot any JSON object as an update. */
  inject = (given: Given<'inject'>) => this.#run('inject', given)
  /** Delivers a past update once more. */
  redeliver = (given: Given<'redeliver'>) => this.#run('redeliver', given)
  /** What a chat shows. */
  chat = (given: Given<'chat'>) => this.#run('chat', given)
  /** Waits for a message of the bot. */
  waitFor = (given: Given<'waitFor'>) => this.#run('waitFor', given)
  /** Waits for the answer to a press. */
  waitForAnswer = (given: Given<'waitForAnswer'>) => this.#run('waitForAnswer', given)
  /** The answers to presses, oldest first. */
  answers = (given: Given<'answers'> = {}) => this.#run('answers', given)
  /** The bot's calls, oldest first. */
  calls = (given: Given<'calls'> = {}) => this.#run('calls', given)
  /** Updates not taken yet, and the webhook's state. */
  queue = () => this.#run('queue', {})
  /** Commands, descriptions and menu buttons the bot has set. */
  profile = () => this.#run('profile', {})
  /** Makes a coming call fail. */
  addFault = (given: Given<'addFault'>) => this.#run('addFault', given)
  /** Takes back all faults. */
  clearFaults = () => this.#run('clearFaults', {})
  /** Faults still to come. */
  faults = () => this.#run('faults', {})
  /** Changes settings while running; returns all of them. */
  settings = (given: Given<'settings'>) => this.#run('settings', given)

  /** The content of a file of a message. */
  file = async (given: Given<'file'>): Promise<Buffer> => {
    const { base64 } = await this.#run('file', given)
    return Buffer.from(base64, 'base64')
  }

  async #run<O extends Operation>(name: O, given: Given<O>): Promise<Returned<O>> {
    const result = await this.#send(name, given)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the simulator and its client are of one release
    return result as Returned<O>
  }
}

function httpTransport(url: string): Transport {
  return async (name, given) => {
    const response = await fetch(`${url}/control/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(given),
    })
    const answer: { ok: true; result: unknown } | { ok: false; error: string } = await response.json()
    if (!answer.ok) throw new Error(answer.error)
    return answer.result
  }
}

function encoded<T extends FileToSend>(given: T): Omit<T, 'bytes'> & { base64?: string } {
  const { bytes, ...rest } = given
  return bytes === undefined ? rest : { ...rest, base64: Buffer.from(bytes).toString('base64') }
}
