export { chooseDrawing } from './choose'
export { drawMotif, drawProduct, dyesOf, type Drawing, type MotifKind, type PaletteName, type Shape } from './draw'
