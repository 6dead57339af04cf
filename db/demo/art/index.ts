export { chooseDrawing } from './choose'
export { drawPortrait, type Portrait } from './portrait'
export { drawMotif, drawProduct, dyesOf, type Drawing, type MotifKind, type PaletteName, type Shape } from './draw'
export { drawingInWords, type InWords, swatchInWords } from './in-words'
