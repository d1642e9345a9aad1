/** Outlines on a field of 24 by 24. */
const paths = {
  attach:
    'M21 11.5l-8.6 8.6a5.5 5.5 0 0 1-7.8-7.8l8.9-8.9a3.7 3.7 0 0 1 5.2 5.2l-8.9 8.9a1.8 1.8 0 0 1-2.6-2.6l8.2-8.2',
  send: 'M4 12l16-8-6 16-3-6.5L4 12z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  reply: 'M10 8V4l-7 7 7 7v-4c5 0 8.5 1.5 11 5-1-6-4.5-11-11-11z',
  play: 'M7 4.5l12 7.5-12 7.5z',
  pause: 'M8 5v14M16 5v14',
  next: 'M5 5l9 7-9 7zM18 5v14',
  stop: 'M6 6h12v12H6z',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  card: 'M3 6h18v12H3zM7.5 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 16c.8-1.5 4.2-1.5 5 0M14 10h4M14 13.5h4',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  eye: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  link: 'M8 16l8-8M10 7h7v7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  down: 'M12 5v14M6 13l6 6 6-6',
}

/** @typedef {keyof typeof paths} IconName */

/**
 * A small drawing beside a word; screen readers pass over it.
 * @param {IconName} name
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `icon icon-${name}`)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
