import { wordsIn } from './plain-text'

/**
 * Words that are written right and mean something the house does not sell: never taken for a slip of the pen, for an umbrella
 * (`payung`) is no statue (`patung`).
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  wordsIn(
    'payung celana sepatu kaos kaus jaket handuk mobil motor sepeda laptop kamera kompor kulkas televisi komputer printer ponsel ' +
      'beras gula kopi teh madu susu roti garam minyak sabun sampo kertas pensil pulpen buku obat vitamin masker helm ban oli ' +
      'bensin solar semen cat paku genteng bata pasir cincin anting kulit plastik kardus wajan kasur bola mainan boneka tiket ' +
      'rumah tanah sewa kontrakan kucing anjing ayam sapi kambing sayur buah ikan daging telur mesin listrik kabel baterai pulsa ' +
      'kaca batu besi perak tembaga kuningan semut sarang kayak pantai surat tamat batas besok paket ' +
      'car phone shoe watch ring paper leather plastic computer camera bicycle motorcycle umbrella towel pant jean sock coat skirt ' +
      'food rice sugar coffee tea honey milk bread soap medicine helmet tire oil cement paint nail brick book pen pencil ticket ' +
      'house land silver steel stone iron marble toy doll game ball boat bike truck tool drug gun knife house cable battery',
  ),
)
