export { chooseDrawing } from './choose'
export { drawMotif, drawProduct, type Drawing, type MotifKind, type PaletteName, type Shape } from './draw'
