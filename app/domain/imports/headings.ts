import type { ImportField } from './imported'
import { fold } from './words'

/** A smaller rank wins when two columns could mean the same. `'name'` is a bare "Nama": whose, the other columns tell. */
export type HeadingMatch = { readonly field: ImportField | 'name'; readonly rank: number }

type Rule = readonly [RegExp, ImportField | 'name', number?]

const people = '(?:tenaga kerja|karyawan|pekerja|pegawai|naker|tk|anggota|angg|t kerja|jml tk|workers?|employees?|staff|members?)'
const often = '(?:hari|minggu|mgg|bulan|bln|tahun|thn|day|week|month|year)'
const makers = '(?:pengrajin|perajin|penenun|penganyam|pembatik|artisans?|crafts(?:man|men|person)|weavers?|makers?)'

/** In this order: the first that fits the folded heading decides. Headings of district offices, Kemenperin's forms and our own exports. */
const rules: readonly Rule[] = [
  [/^(?:id balai niaga|balai niaga id|id pembuat|maker id)$/, 'houseId'],
  [/^(?:id produk(?: balai niaga)?|(?:balai niaga )?product id)$/, 'productId'],
  [/^(?:harga bertingkat|prices? by quantity|price tiers)$/, 'tiers'],
  [/^(?:motif|keadaan|state|pemeriksa|reviewer)$/, 'ignored'],
  [/^(?:ukuran|size)$/, 'size'],
  [/^(?:bahan|material)$/, 'material'],
  [/^(?:paling sedikit|minimum|min order|minimum order)$/, 'minimum'],
  [/^(?:hari pengerjaan|lama pengerjaan|lama pembuatan|days? of work|lead days|lead time)$/, 'leadDays'],
  [/^(?:stok|stock)$/, 'stock'],
  [/^(?:no|nomor|nmr|no urut|nomor urut|nu|id|s n|sn|num|number)$/, 'number'],
  [
    /\bkode\b|\bamdal\b|^tahun data$|tanggal lahir|tgl lahir|kelamin|\bumur\b|\busia\b|\bage\b|\bgender\b|pendidikan|^fax|website|latitude|longitude|limbah|energi|olahan|penolong|skala|tipe|negara|pemasaran|^no (?:iut|siup|tdi|tdp|izin)\b|^izin usaha$|sentra|legalitas|merek|merk|\bbrand\b|\bbahan\b|\bhpp\b|harga pokok|^(?:jumlah |jml )?unit usaha$|^(?:jumlah|jml) (?:ikm|umkm|ukm|usaha|industri|kelompok)$/,
    'ignored',
  ],
  [/\bnik\b|\bktp\b|induk kependudukan/, 'nik'],
  [/\bnpwp\b/, 'npwp'],
  [/\bnib\b|induk berusaha/, 'nib'],
  [/\be ?mail\b|surel/, 'email'],
  [/^nama (?:anggota|pekerja|karyawan)/, 'contactName', 1],
  [/contact person|kontak person|narahubung|\bcp\b/, 'contactName', 2],
  [/telp|telepon|telpon|telf|\btlp|\btel\b|\bhp\b|handphone|ponsel|\bwa\b|whatsapp|kontak|contact n|\bphone\b|mobile/, 'phone'],
  [
    /\bnilai (?:hasil )?produksi|production value|omzet|omset|turnover|revenue|nilai penjualan|pendapatan|nilai jual/,
    'productionValue',
  ],
  [/^(?:nama |jenis )?produk\b.*\bharga\b/, 'product', 1],
  [/\bharga\b|\bhrg\b|\bprice\b/, 'price'],
  [/investasi|investment|\bmodal\b|\bcapital\b|\baset\b|\basset/, 'investment'],
  [/\bperiode?\b|\bjangka waktu\b|\bwaktu\b|\bproduksi.* per$|^per$/, 'period'],
  [/\bsatuan\b|^unit$|unit of measure|\buom\b|\bsat$|\bstn$/, 'unit'],
  [
    new RegExp(
      String.raw`${people}.*\b(?:l|lk|laki|laki laki|pria|male|men)$|^(?:(?:jumlah|jml) )?(?:l|lk|laki laki|pria)$|^(?:male|men)\b`,
    ),
    'membersMale',
  ],
  [
    new RegExp(
      String.raw`${people}.*\b(?:p|pr|perempuan|wanita|female|women)$|^(?:(?:jumlah|jml) )?(?:p|pr|perempuan|wanita)$|^(?:female|women)\b`,
    ),
    'membersFemale',
  ],
  [new RegExp(String.raw`^(?:jumlah|jml|number of) ${makers}$|\b${people}\b|\bjumlah orang\b`), 'memberCount'],
  [
    new RegExp(
      String.raw`kapasitas|\bkaps?\b|\bcapacity\b|\boutput\b|(?:jumlah|jml|volume|vol|banyaknya) produksi|^(?:jumlah|jml|banyaknya|qty|quantity|volume|vol|hasil)(?: produksi)?(?: (?:per|tiap))? ${often}$|^prod(?:uksi)?\b(?!.*\bjenis$)`,
    ),
    'capacity',
  ],
  [
    /(?:tgl|tanggal|tahun|thn|bulan).*(?:daftar|berdiri|izin|iut|registrasi|pendirian|nib)|\bterdaftar\b|\bestablished\b|\bfounded\b|^(?:tgl|tanggal|registered on|tahun berdiri)$/,
    'registeredOn',
  ],
  [/\bprovinsi\b|\bpropinsi\b|\bprovince\b/, 'province'],
  [/\bdesa\b|\bkelurahan\b|\bkel$|^kel\b(?! (?:usaha|tenun|tani))|\bkampung\b|\bvillage\b|^ds\b/, 'village'],
  [/\bkecamatan\b|\bkec\b|\bsub ?district\b|\bdistrik\b/, 'district'],
  [/\bdistrict\b/, 'district', 1],
  [/\bkabupaten\b|\bkab\b|^kota$|\bregency\b/, 'regency'],
  [/^alamat.*\brt\b(?: rw)?$|^rt$|^rt rw$|\bdusun\b/, 'hamlet'],
  [/\b(?:badan|bentuk) (?:usaha|hukum)\b/, 'legalForm'],
  [/alamat|\bjalan\b|\baddress\b|^lokasi|domisili/, 'address'],
  [/nama produk|produk utama|^products?(?: name)?$|nama barang/, 'product', 0],
  [
    /jenis produk|hasil (?:kerajinan|produk|produksi)|jenis (?:kerajinan|barang|produksi|tenun|anyaman|batik)|^produk\b|^products?\b|\bproduk$|(?:^| )jenis$/,
    'product',
    1,
  ],
  [/jenis usaha|jenis industri|bidang usaha|cabang industri|\bcraft\b|^kerajinan$/, 'craft', 0],
  [/komodit/, 'craft', 1],
  [/\bkbli\b|\bklbi\b/, 'craft', 2],
  [/\bpelaku\b/, 'contactName', 0],
  [
    /^(?:nama )?(?:kelompok|kub|koperasi|perusahaan|ikm|umkm|ukm|unit usaha|usaha|industri)\b(?!.*(?:pemilik|ketua|pimpinan))/,
    'producerName',
  ],
  [
    new RegExp(
      String.raw`pemilik|\bketua\b|\b${makers}\b|penanggung jawab|pimpinan|pengurus|pengelola|nama lengkap|\bowner\b|\bleader\b|\bcontact\b`,
    ),
    'contactName',
    0,
  ],
  [
    /\b(?:kelompok|perusahaan|industri|usaha|ikm|umkm|ukm|kub|koperasi|producer|business|company|group|cooperative|workshop|enterprise)\b/,
    'producerName',
  ],
  [/^(?:nama|name)$/, 'name'],
  [/^(?:ket|keterangan|catatan|status|note|notes|info|remarks?)\b/, 'note'],
]

/** What a heading means; undefined when it is none that is known. */
export function headingMeaning(text: string): HeadingMatch | undefined {
  if (text.length > 80) return undefined
  const words = fold(text.replace(/\([^)]*\)/g, ' ').replaceAll('_', ' ')) || fold(text)
  if (words === '') return undefined
  const rule = rules.find(([pattern]) => pattern.test(words))
  return rule && { field: rule[1], rank: rule[2] ?? 0 }
}

/** Without the number that tells one of several from the next: "Harga 2", "Produk II", "Produk utama". */
export function bareHeading(heading: string): string {
  return fold(heading).replace(/ (?:\d{1,2}|i{1,3}|iv|v|utama)$/, '')
}
