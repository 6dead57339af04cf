/** Names of plants as customs papers write them, and what else was missing. In the form of `more-words`. */
export const botanicalWords = [
  ['jati', 'material', '', 'tectona grandis;tectona', '', '', 0, ''],
  ['mahoni', 'material', '', 'swietenia macrophylla;swietenia mahagoni;swietenia', '', '', 0, ''],
  ['ulin', 'material', '', 'eusideroxylon zwageri', '', '', 0, ''],
  ['cendana', 'material', '', 'santalum album;santalum', '', '', 0, ''],
  ['meranti', 'material', '', 'shorea', '', '', 0, ''],
  ['suar', 'material', '', 'samanea saman;albizia saman', '', '', 0, ''],
  ['gaharu', 'material', '', 'aquilaria', '', '', 0, ''],
  ['kelapa', 'material', '', 'cocos nucifera', '', '', 0, ''],
  ['rotan', 'material', '', 'calamus;calamus manan;calamus caesius;daemonorops', 'paikat', '', 0, ''],
  ['bambu', 'material', '', 'bambusa;gigantochloa;gigantochloa apus;dendrocalamus', '', '', 0, ''],
  ['pandan', 'material', '', 'pandanus tectorius;pandanus odoratissimus', '', '', 0, ''],
  ['lontar', 'material', '', 'borassus flabellifer', '', '', 0, ''],
  ['nipah', 'material', '', 'nypa fruticans', '', '', 0, ''],
  ['gewang', 'material', '', 'corypha utan', '', '', 0, ''],
  ['mendong', 'material', '', 'fimbristylis umbellata;fimbristylis', '', '', 0, ''],
  ['bamban', 'material', '', 'donax canniformis', '', '', 0, ''],
  ['ilung', 'material', '', 'pontederia crassipes', '', '', 0, ''],
  ['katun', 'material', '', 'gossypium', '', '', 0, ''],
  ['sutra', 'material', '', 'bombyx mori', '', '', 0, ''],
  ['lanjung', 'product', '', '', 'butah', '', 0, ''],
] as const

/** Whoever does it is asked for by what is done: their root says it, while `maker` says nothing. */
export const takenWords = [['perajin', 'penenun;pembatik;penganyam;pengukir']] as const
