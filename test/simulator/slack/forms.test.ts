import { describe, expect, it } from 'vitest'
import { app, refusal, scene, wrongly, type Got } from './support.ts'

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const options = ['Ya', 'Tidak'].map((label) => ({ text: plain(label), value: label.toLowerCase() }))

/** A question with an element. */
function asks(label: string, element: object, more: object = {}) {
  return {
    type: 'input',
    block_id: label,
    label: plain(label),
    element: { action_id: 'it', ...element },
    ...more,
  }
}

/** A person before a modal that asks these questions. */
async function modal(blocks: unknown[], answer?: (got: Got) => unknown) {
  const loket = await app((got) => ({ body: answer?.(got) }))
  const world = await scene({ requestUrl: loket.url, grants: { events: [] } })
  await world.sari.runs('/loket')
  const trigger = () => String(loket.got.at(-1)?.payload['trigger_id'])
  const view = wrongly({ type: 'modal', title: plain('Formulir'), submit: plain('Kirim'), blocks })
  const open = () => world.api.views.open({ trigger_id: trigger(), view })
  return { ...world, loket, open, trigger, view }
}

describe('a form', () => {
  it('hands every kind of answer on in its own shape', async () => {
    const { sari, direct, open, loket } = await modal([
      asks('Pilih', { type: 'static_select', options }),
      asks('Radio', { type: 'radio_buttons', options }),
      asks('Beberapa', { type: 'checkboxes', options }),
      asks('Anggota', { type: 'users_select' }),
      asks('Tanggal', { type: 'datepicker', initial_date: '2026-01-05' }),
      asks('Jumlah', { type: 'number_input', is_decimal_allowed: false, min_value: '1' }),
      asks('Boleh kosong', { type: 'plain_text_input' }, { optional: true }),
    ])
    await open()
    const budi = direct.addUser({ name: 'budi' })
    sari.fills({ Pilih: 'Ya', Radio: 'tidak', Beberapa: ['Ya', 'Tidak'], Anggota: 'budi', Jumlah: '0' })
    await expect(sari.submits()).rejects.toThrow('"Jumlah": ≥ 1')
    sari.fills({ Jumlah: '12' })
    await sari.submits()
    const [ya, tidak] = options
    expect(loket.got[1]?.payload['view']).toMatchObject({
      state: {
        values: {
          Pilih: { it: { type: 'static_select', selected_option: ya } },
          Radio: { it: { type: 'radio_buttons', selected_option: tidak } },
          Beberapa: { it: { type: 'checkboxes', selected_options: [ya, tidak] } },
          Anggota: { it: { type: 'users_select', selected_user: budi.id } },
          Tanggal: { it: { type: 'datepicker', selected_date: '2026-01-05' } },
          Jumlah: { it: { type: 'number_input', value: '12' } },
          'Boleh kosong': { it: { type: 'plain_text_input', value: null } },
        },
      },
    })
  })

  it('lets only choose and fill what it shows', async () => {
    const { sari, open } = await modal([asks('Pilih', { type: 'static_select', options })])
    await open()
    expect(() => sari.fills({ Pilih: 'Mungkin' })).toThrow(
      'there is no choice "Mungkin"; there are "Ya", "Tidak"',
    )
    expect(() => sari.fills({ Nama: 'Sari' })).toThrow('does not ask "Nama"')
    expect(sari.modal()?.fields[0]).toMatchObject({ type: 'static_select', options: ['Ya', 'Tidak'] })
  })

  it('stands on top of the one whose button was pressed, three deep at most', async () => {
    const more = { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('Lagi') }] }
    const { sari, api, open, trigger, view, loket } = await modal([more])
    const onCommand = trigger()
    expect(await refusal(api.views.push({ trigger_id: onCommand, view }))).toMatchObject({
      error: 'invalid_trigger_id',
    })
    await sari.runs('/loket')
    await open()
    for (const depth of [2, 3]) {
      await sari.presses('Lagi')
      await api.views.push({ trigger_id: trigger(), view })
      expect(sari.modal()?.depth).toBe(depth)
    }
    await sari.presses('Lagi')
    expect(loket.got.at(-1)?.payload).toMatchObject({
      container: { type: 'view' },
      actions: [{ action_id: 'more' }],
    })
    expect(await refusal(api.views.push({ trigger_id: trigger(), view }))).toMatchObject({
      error: 'push_limit_reached',
    })
    await sari.closesModal({ all: true })
    await sari.seesNoModal()
  })

  it('is cleared as a whole when the answer says so, and stays when there is no answer', async () => {
    let status = 500
    const loket = await app((got) =>
      got.payload['type'] === 'view_submission'
        ? { status, body: status === 200 ? { response_action: 'clear' } : undefined }
        : {},
    )
    const { sari, api } = await scene({ requestUrl: loket.url, grants: { events: [] } })
    await sari.runs('/loket')
    await api.views.open({
      trigger_id: String(loket.got[0]?.payload['trigger_id']),
      view: { type: 'modal', title: plain('Yakin?'), submit: plain('Ya'), blocks: [] },
    })
    expect(await sari.submits()).toMatchObject({ ok: false })
    expect(sari.modal()?.title).toBe('Yakin?')
    status = 200
    await sari.submits()
    expect(sari.modal()).toBeUndefined()
  })

  it.each([
    [
      'a choice that is not offered at first',
      { type: 'static_select', options, initial_option: { text: plain('a'), value: 'a' } },
      'must match one of the options provided',
    ],
    [
      'the same value twice',
      { type: 'radio_buttons', options: [options[0], options[0]] },
      '`value` of options must be unique',
    ],
    [
      'eleven radio buttons',
      {
        type: 'radio_buttons',
        options: Array.from({ length: 11 }, (_, n) => ({ text: plain('a'), value: String(n) })),
      },
      'no more than 10 items allowed',
    ],
    ['no choices', { type: 'static_select' }, 'must define either `options` or `option_groups`'],
    ['eleven files', { type: 'file_input', max_files: 11 }, 'max_files'],
    ['a text of 3001', { type: 'plain_text_input', max_length: 3001 }, 'max_length'],
  ])('with %s is refused', async (_, element, words) => {
    const { open } = await modal([asks('Pilih', element)])
    const { error, messages } = await refusal(open())
    expect(error).toBe('invalid_arguments')
    expect(messages.join(' ')).toContain(words)
  })
})
