import { postAct } from './api.js'
import { button, fill, h, say } from './element.js'
import { icon } from './icons.js'
import { steady } from './steady.js'
import { t } from './words.js'

/** @import { Platform, Playing, SimulatorState, Story } from '../protocol.ts' */
/** @import { Act } from '../protocol.ts' */

/**
 * The bar of stories: those to choose from, or the one that is played with what comes next.
 * @param {HTMLElement} element
 * @param {() => Platform | undefined} citizens the look that is chosen for them
 */
export function createStories(element, citizens) {
  const choices = h('ul', { class: 'stories' })
  const intro = h('p', { class: 'intro' })
  const chooser = h('div', { class: 'chooser' }, intro, choices)
  const title = h('h2', {})
  const step = h('span', { class: 'step' })
  const caption = h('p', { class: 'caption', role: 'status' })
  const next = button(
    { class: 'main-button big' },
    () => next.getAttribute('aria-disabled') !== 'true' && act({ do: 'next' }),
    t('next-step'),
    icon('next'),
  )
  const auto = button({ class: 'plain-button' }, () => act({ do: 'next', auto: !isAuto }))
  const stop = button({ class: 'plain-button' }, () => act({ do: 'stop' }), icon('stop'), t('stop'))
  const player = h(
    'div',
    { class: 'player', hidden: true },
    h('div', { class: 'player-words' }, h('div', { class: 'player-title' }, title, step), caption),
    h('div', { class: 'player-buttons' }, next, auto, stop),
  )
  let isAuto = false
  let drawnStories = ''
  let wasPlaying = false
  fill(element, h('h2', { class: 'hidden' }, t('stories')), chooser, player)

  /** @param {Act} what */
  async function act(what) {
    const answer = await postAct(what)
    if (!answer.ok) say(caption, answer.error ?? t('failed'))
    if (!answer.ok && !wasPlaying) say(intro, answer.error ?? t('failed'))
  }

  /** @param {Story} story */
  function play({ id }) {
    const citizen = citizens() === 'whatsapp' ? 'whatsapp' : 'telegram'
    return act({ do: 'play', story: id, auto: false, citizen })
  }

  /** @param {readonly Story[]} stories */
  function drawChoices(stories) {
    const key = JSON.stringify(stories)
    if (key === drawnStories) return
    drawnStories = key
    say(intro, t('intro'))
    fill(
      choices,
      ...stories.map((story, index) =>
        h(
          'li',
          {},
          button(
            { class: index === 0 ? 'story first' : 'story' },
            () => play(story),
            h('span', { class: 'story-play' }, icon('play')),
            h('span', { class: 'story-words' }, h('b', {}, story.title), h('small', {}, story.summary)),
          ),
        ),
      ),
    )
  }

  /**
   * @param {Playing} playing
   * @param {Story | undefined} story
   */
  function drawPlayer(playing, story) {
    const over = playing.state === 'ended' || playing.state === 'broken'
    isAuto = playing.auto
    say(title, story?.title ?? '')
    say(step, over ? t(`story-${playing.state}`) : t('step', { step: playing.step }))
    say(caption, playing.caption)
    player.classList.toggle('broken', playing.state === 'broken')
    next.hidden = over || isAuto
    // Not `disabled`, which would take the focus away from whoever presses it again and again.
    next.setAttribute('aria-disabled', String(playing.state === 'acting'))
    auto.hidden = over
    auto.className = isAuto ? 'main-button big' : 'plain-button'
    fill(auto, icon(isAuto ? 'pause' : 'play'), isAuto ? t('pause') : t('by-itself'))
    fill(stop, over ? null : icon('stop'), over ? t('other-story') : t('stop'))
    stop.className = over ? 'main-button' : 'plain-button'
  }

  /** @type {SimulatorState | null} */
  let shown = null
  const draw = steady(element, () => shown !== null && drawState(shown))

  /** @param {SimulatorState} state */
  function drawState({ stories, playing, ready }) {
    element.hidden = stories.length === 0 || !ready
    const focusWasHere = element.contains(document.activeElement)
    drawChoices(stories)
    chooser.hidden = playing !== null
    player.hidden = playing === null
    if (playing !== null)
      drawPlayer(
        playing,
        stories.find(({ id }) => id === playing.story),
      )
    const began = playing !== null && !wasPlaying
    const ended = playing === null && wasPlaying
    wasPlaying = playing !== null
    if (!focusWasHere) return
    if (began) next.focus()
    if (ended) choices.querySelector('button')?.focus()
    if (next.hidden && document.activeElement === document.body) stop.focus()
  }

  return {
    /** @param {SimulatorState} state */
    draw(state) {
      shown = state
      draw()
    },
  }
}
