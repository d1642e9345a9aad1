import { fastify } from 'fastify'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createLogger, type Logger } from '../../src/logger.ts'

const clock = { now: () => new Date('2026-11-27T07:30:00Z') }

/** A logger and everything it wrote. */
function listening(level: 'info' | 'warn' = 'info'): {
  logger: Logger
  text: () => string
  lines: () => unknown[]
} {
  const written: string[] = []
  const logger = createLogger({ level, clock, sink: { write: (line) => written.push(line) } })
  return {
    logger,
    text: () => written.join(''),
    lines: () => written.map((line): unknown => JSON.parse(line)),
  }
}

/** What must never come out, in the forms it comes in. */
const personal = {
  nik: '6171014508900001',
  nikSpaced: '6171 0145 0890 0001',
  nikNumber: 6_171_014_508_900_001,
  name: 'Budi Santoso',
  phone: '081234567890',
  phoneSpaced: '+62 812-3456-7890',
  email: 'budi.santoso@example.co.id',
  address: 'Jalan Sutan Syahrir 7',
}
const traces = /6171|0145|Budi|Santoso|1234567890|3456-7890|example\.co|Syahrir/

describe('a log line', () => {
  it('carries the event with its ids, codes and measures', () => {
    const log = listening()
    log.logger.info(
      {
        event: 'sop-action',
        caseId: 41,
        caseNumber: '007/PPID/XI/2026',
        action: 'forward',
        platform: 'telegram',
        ms: 12.5,
      },
      'a decision was taken',
    )
    expect(log.lines()).toEqual([
      {
        level: 'info',
        time: '2026-11-27T07:30:00.000Z',
        event: 'sop-action',
        caseId: 41,
        caseNumber: '007/PPID/XI/2026',
        action: 'forward',
        platform: 'telegram',
        ms: 12.5,
        msg: 'a decision was taken',
      },
    ])
  })

  it('keeps the bindings of a child logger when they are allowed', () => {
    const log = listening()
    log.logger.child({ component: 'outbox', name: personal.name }).info({ count: 3 }, 'sent')
    expect(log.lines()).toEqual([expect.objectContaining({ component: 'outbox', count: 3, msg: 'sent' })])
    expect(log.text()).not.toMatch(traces)
  })

  it('is not written below the level', () => {
    const log = listening('warn')
    log.logger.info({ event: 'start' }, 'started')
    log.logger.warn({ event: 'stop' }, 'stopped')
    expect(log.lines()).toHaveLength(1)
  })
})

describe('personal data passed by mistake never comes out', () => {
  it.each<[string, (logger: Logger) => void]>([
    ['as fields of their own', (logger) => logger.info(personal, 'x')],
    [
      'nested below an unknown field',
      (logger) => logger.info({ form: { deep: [personal] }, data: personal }, 'x'),
    ],
    [
      'in every allowed field',
      (logger) => {
        for (const value of Object.values(personal)) {
          for (const field of ['event', 'eventId', 'caseNumber', 'outcome', 'ms', 'count', 'err', 'code']) {
            logger.info({ [field]: value }, 'x')
          }
        }
      },
    ],
    [
      'in the message',
      (logger) =>
        logger.info(
          `nik ${personal.nik}, ${personal.nikSpaced}; ${personal.phone} / ${personal.phoneSpaced} <${personal.email}>`,
        ),
    ],
    [
      'as values to be put into the message',
      (logger) => logger.info({ event: 'x' }, 'for %s %o', personal.name, personal),
    ],
    ['as values after a plain message', (logger) => logger.info('for %s', personal.name)],
    [
      'in the bindings of a child',
      (logger) => logger.child({ person: personal, event: personal.address }).info('x'),
    ],
    [
      'through a serializer that a child brings along',
      (logger) => logger.child({}, { serializers: { event: () => personal } }).info({ event: 'x' }),
    ],
    [
      'through a formatter that a child brings along',
      (logger) => logger.child({}, { formatters: { log: () => ({ ...personal }) } }).info({ event: 'x' }),
    ],
  ])('%s', (_where, logIt) => {
    const log = listening()
    logIt(log.logger)
    expect(log.lines().length).toBeGreaterThan(0)
    expect(log.text()).not.toMatch(traces)
  })
})

/** As node-postgres throws it: the message and the detail quote the row. */
function databaseError(): Error {
  return Object.assign(new Error(`duplicate key value: (${personal.name}, ${personal.address})`), {
    name: 'DatabaseError',
    code: '23505',
    constraint: 'person_nik_hash_key',
    detail: `Key (nik)=(${personal.nik}) already exists.`,
    where: personal.name,
  })
}

describe('an error', () => {
  it('is reduced to its name, codes and frames, with its causes', () => {
    const log = listening()
    const error = new Error(`could not save ${personal.name}`, { cause: databaseError() })
    log.logger.error({ err: error, event: 'inbound' }, 'an update was not handled')
    expect(log.lines()).toEqual([
      expect.objectContaining({
        event: 'inbound',
        msg: 'an update was not handled',
        err: {
          name: 'Error',
          stack: expect.stringMatching(/^ {4}at .*logger\.test\.ts:\d+:\d+/),
          cause: {
            name: 'DatabaseError',
            code: '23505',
            constraint: 'person_nik_hash_key',
            stack: expect.stringContaining('databaseError'),
          },
        },
      }),
    ])
    expect(log.text()).not.toMatch(traces)
  })

  it.each<[string, (logger: Logger, error: Error) => void]>([
    ['logged alone', (logger, error) => logger.error(error)],
    ['logged without a message', (logger, error) => logger.error({ err: error })],
    ['logged with its own message', (logger, error) => logger.error({ err: error }, error.message)],
    ['quoted in the message', (logger, error) => logger.error(error, `failed: ${error.message}`)],
    [
      'serialised by a child of a library',
      (logger, error) =>
        logger
          .child(
            {},
            {
              serializers: {
                err: pino.stdSerializers.err,
              },
            },
          )
          .error({ err: error }, 'x'),
    ],
    ['below another field', (logger, error) => logger.error({ error, e: [error] }, 'x')],
  ])('keeps its message to itself when %s', (_how, logIt) => {
    const log = listening()
    logIt(log.logger, databaseError())
    expect(log.lines()).toHaveLength(1)
    expect(log.text()).not.toMatch(traces)
  })

  it('of a checked input names the places and faults, not the values', () => {
    const log = listening()
    const schema = z.strictObject({ message: z.object({ from: z.object({ id: z.number() }) }) })
    const result = schema.safeParse({ message: { from: { id: personal.nik } }, [personal.name]: 1 })
    log.logger.warn({ err: result.error, eventId: 77 }, 'a malformed update')
    expect(log.lines()).toEqual([
      expect.objectContaining({
        eventId: 77,
        err: expect.objectContaining({ issues: ['message.from.id invalid_type', 'unrecognized_keys'] }),
      }),
    ])
    expect(log.text()).not.toMatch(traces)
  })

  it('of several addresses shows the first', () => {
    const log = listening()
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' })
    log.logger.error({ err: new AggregateError([refused], 'all failed') }, 'no database')
    expect(log.lines()).toEqual([
      expect.objectContaining({
        err: expect.objectContaining({
          name: 'AggregateError',
          cause: expect.objectContaining({ code: 'ECONNREFUSED', syscall: 'connect' }),
        }),
      }),
    ])
  })

  it('that is no error at all is logged by its type', () => {
    const log = listening()
    log.logger.error({ err: personal.name }, 'x')
    expect(log.lines()).toEqual([expect.objectContaining({ err: { name: 'NotAnError' } })])
  })
})

it('serves as the logger of the HTTP server without giving away what clients send', async () => {
  const log = listening()
  const server = fastify({ loggerInstance: log.logger })
  server.get('/fail', () => {
    throw new Error(`no such person: ${personal.name}`)
  })
  await server.inject({
    url: `/nothing/${personal.nik}?email=${personal.email}`,
    headers: { 'x-name': personal.name },
  })
  await server.inject({ url: '/fail' })
  await server.close()
  expect(log.text()).toContain('request completed')
  expect(log.text()).not.toMatch(traces)
})
