import { lighter } from '../svg'

/** The wall behind, and the light that every object is shaded with. */
export const stage = (tone: string) =>
  `<radialGradient id="bg" cx=".5" cy=".38" r=".8"><stop offset="0" stop-color="${lighter(tone, 0.62)}"/><stop offset="1" stop-color="${tone}"/></radialGradient>` +
  '<radialGradient id="sh"><stop offset="0" stop-color="#2a1a0c" stop-opacity=".34"/><stop offset="1" stop-color="#2a1a0c" stop-opacity="0"/></radialGradient>' +
  '<linearGradient id="cyl"><stop offset="0" stop-color="#1a0d04" stop-opacity=".5"/><stop offset=".26" stop-color="#fff" stop-opacity=".2"/><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#1a0d04" stop-opacity=".55"/></linearGradient>' +
  '<linearGradient id="top" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1a0d04" stop-opacity=".3"/></linearGradient>'

export const wallTones = ['#efe4d0', '#e6ddcf', '#e9e2d2', '#e4dccb', '#e7dccb', '#eadccb', '#e6dccd', '#e2e0d4'] as const

export const wall = '<rect width="800" height="800" fill="url(#bg)"/>'

export const shadowAt = ([cx, cy, rx, ry]: readonly [number, number, number, number]) =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="url(#sh)"/>`
