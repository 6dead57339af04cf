/** Words that stand in a maker's or a craft's name everywhere and tell nothing apart. */
const common = new Set(
  'kelompok kel kub koperasi sanggar rumah batik tenun anyaman motif kain tas tikar group maker woven bag with from yang dari untuk dan the for'.split(
    ' ',
  ),
)

/** The words of a question that could be somebody's name, or a place's: four letters and more, the first four of them. */
export function nameWords(question: string): string[] {
  const words = question.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return [...new Set(words)].filter((word) => !common.has(word)).slice(0, 4)
}
