/** Ground is the darkest or the cloth itself; light, mid and accent are the dyes; spark is used for points. */
export type Palette = {
  readonly ground: string
  readonly light: string
  readonly mid: string
  readonly accent: string
  readonly spark: string
}

export const palettes = {
  sogan: { ground: '#2c1a10', light: '#ecd9b0', mid: '#a9692c', accent: '#5f3716', spark: '#f8eed6' },
  indigo: { ground: '#13233f', light: '#dfe8f2', mid: '#4f7cb3', accent: '#27456f', spark: '#ffffff' },
  mengkudu: { ground: '#5c1518', light: '#f2dfc0', mid: '#c2543a', accent: '#8a2522', spark: '#fff3da' },
  kaltim: { ground: '#1d1512', light: '#f7ecd4', mid: '#e0a526', accent: '#b8232b', spark: '#2e8b57' },
  mahakam: { ground: '#12302b', light: '#f3ead2', mid: '#d8a441', accent: '#a8432f', spark: '#7fb69a' },
  pesisir: { ground: '#0f4c4a', light: '#f4e9cf', mid: '#e6785a', accent: '#f0b541', spark: '#ffffff' },
  belu: { ground: '#2a1013', light: '#f1e3c6', mid: '#a3262a', accent: '#d9942f', spark: '#2f5d50' },
  timorIndigo: { ground: '#161d33', light: '#efe6d2', mid: '#8c1f26', accent: '#c98b2d', spark: '#3f6b8a' },
  timorBlack: { ground: '#17130f', light: '#efe4cc', mid: '#b5542a', accent: '#e0b04a', spark: '#6b3d6e' },
  timorRose: { ground: '#4a1220', light: '#f6e6cf', mid: '#c75f6a', accent: '#e5b25a', spark: '#26494f' },
  purun: { ground: '#8d7340', light: '#d9c189', mid: '#c9ab6b', accent: '#b4372f', spark: '#3d7048' },
  purunPurple: { ground: '#6f5a33', light: '#dcc690', mid: '#c9ab6b', accent: '#6d3b73', spark: '#d98a2b' },
  purunGreen: { ground: '#77693a', light: '#dccb95', mid: '#c5ad70', accent: '#2f6a50', spark: '#c9622e' },
  purunIndigo: { ground: '#6d6142', light: '#ddcda0', mid: '#c8b27c', accent: '#2f4a7c', spark: '#b9812f' },
  purunNatural: { ground: '#8a7243', light: '#e0cd9c', mid: '#cdb277', accent: '#9a7440', spark: '#b8925a' },
  ilung: { ground: '#6b4a26', light: '#c79a5b', mid: '#b3854a', accent: '#8b5f2f', spark: '#e0bd86' },
  ilungDark: { ground: '#3f2a18', light: '#9c7243', mid: '#855d34', accent: '#5d3f22', spark: '#c79f68' },
  ilungPale: { ground: '#86683d', light: '#dcbd85', mid: '#caa569', accent: '#a37f4b', spark: '#efdcb2' },
  rattan: { ground: '#7a5526', light: '#e3bd7c', mid: '#cf9f58', accent: '#8f5f2c', spark: '#f2dca8' },
  earth: { ground: '#7a3b22', light: '#d98c5f', mid: '#b8633c', accent: '#4e2415', spark: '#f0c7a0' },
  smoke: { ground: '#3b2a24', light: '#a57f6c', mid: '#7c5849', accent: '#2a1c18', spark: '#d9b9a2' },
  sand: { ground: '#8c6242', light: '#e2bb90', mid: '#c8966a', accent: '#6b442c', spark: '#f5dfc0' },
  teak: { ground: '#4d2f18', light: '#c08a55', mid: '#8a5a33', accent: '#6c4325', spark: '#d6b25e' },
  mahogany: { ground: '#3a1a12', light: '#a8613f', mid: '#7a3d26', accent: '#5a2a1a', spark: '#d6b25e' },
  whitewood: { ground: '#6b5335', light: '#dcbf92', mid: '#bf9a68', accent: '#957245', spark: '#e3c884' },
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof palettes
