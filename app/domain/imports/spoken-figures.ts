/** "satu" to "sepuluh": what offices write out in words, and never more. */
const spoken: Readonly<Record<string, string>> = {
  setengah: '0,5',
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  sembilan: '9',
  sepuluh: '10',
}
const spokenWord = new RegExp(String.raw`(?<![\p{L}\d])(?:${Object.keys(spoken).join('|')})(?!\p{L})`, 'gu')

const parts: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75', '1/2': '5', '1/4': '25', '3/4': '75' }

/** "satu lembar", "½ kodi", "1½ bulan", "1 1/2 bln": the same with figures, the comma before the fraction. Expects small letters. */
export function inFigures(text: string): string {
  return text
    .replace(spokenWord, (word) => spoken[word] ?? word)
    .replace(
      /(?:(?<![\d.,])(\d{1,3})\s?)?([½¼¾])/g,
      (_, whole: string | undefined, part: string) => `${whole ?? 0},${parts[part]}`,
    )
    .replace(
      /(?<![\d.,/])(?:(\d{1,3}) )?([13]\/[24])(?![\d/])(?= ?\p{L})/gu,
      (written, whole: string | undefined, part: string) => (parts[part] ? `${whole ?? 0},${parts[part]}` : written),
    )
}
