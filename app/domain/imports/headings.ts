import type { ColumnUse, ImportField } from './imported'
import { periodOf } from './parse-period'
import { unitOf } from './units'
import { clean, fold } from './words'

/** A smaller rank wins when two columns could mean the same. `'name'` is a bare "Nama": whose, the other columns tell. */
export type HeadingMatch = { readonly field: ImportField | 'name'; readonly rank: number }

type Rule = readonly [RegExp, ImportField | 'name', number?]

const people = '(?:tenaga kerja|karyawan|pekerja|pegawai|naker|tk|anggota|angg|t kerja|jml tk)'

/** In this order: the first that fits the folded heading decides. Headings of district offices, Kemenperin's forms and our own exports. */
const rules: readonly Rule[] = [
  [/^(?:id balai niaga|balai niaga id|id pembuat|maker id)$/, 'houseId'],
  [/^(?:no|nomor|nmr|no urut|nomor urut|nu|id)$/, 'number'],
  [
    /\bkode\b|\bamdal\b|^tahun data$|tanggal lahir|tgl lahir|jenis kelamin|^fax|website|latitude|longitude|limbah|energi|olahan|penolong|skala|tipe|negara|pemasaran|^no (?:iut|siup|tdi|tdp|izin)\b|^izin usaha$|sentra|legalitas|merek|merk|^(?:jumlah |jml )?unit usaha$|^(?:jumlah|jml) (?:ikm|umkm|ukm|usaha|industri|perajin|pengrajin|kelompok)$/,
    'ignored',
  ],
  [/\bnik\b|\bktp\b|induk kependudukan/, 'nik'],
  [/\bnpwp\b/, 'npwp'],
  [/\bnib\b|induk berusaha/, 'nib'],
  [/\be ?mail\b|surel/, 'email'],
  [/^nama (?:anggota|pekerja|karyawan)/, 'contactName', 1],
  [/contact person|kontak person|narahubung|\bcp\b/, 'contactName', 2],
  [/telp|telepon|telpon|tlp|\bhp\b|handphone|ponsel|\bwa\b|whatsapp|kontak|\bphone\b|mobile/, 'phone'],
  [/\bnilai (?:hasil )?produksi|omzet|omset|nilai penjualan|pendapatan|nilai jual/, 'productionValue'],
  [/\bharga\b|\bprice\b/, 'price'],
  [/investasi|\bmodal\b|\baset\b|\basset\b/, 'investment'],
  [/\bbahan\b/, 'ignored'],
  [/\bperiode?\b|\bjangka waktu\b|\bwaktu produksi\b/, 'period'],
  [/\bsatuan\b|^unit$|\bsat$/, 'unit'],
  [new RegExp(String.raw`${people}.*\b(?:l|lk|laki|laki laki|pria)$|^(?:l|lk|laki laki|pria)$`), 'membersMale'],
  [new RegExp(String.raw`${people}.*\b(?:p|pr|perempuan|wanita)$|^(?:p|pr|perempuan|wanita)$`), 'membersFemale'],
  [new RegExp(String.raw`\b${people}\b|\bmembers?\b|\bjumlah orang\b`), 'memberCount'],
  [/kapasitas|\bcapacity\b|(?:jumlah|jml|volume|vol) produksi|^produksi\b/, 'capacity'],
  [
    /(?:tgl|tanggal|tahun|thn|bulan).*(?:daftar|berdiri|izin|iut|registrasi|pendirian|nib)|\bterdaftar\b|^(?:tgl|tanggal|registered on|tahun berdiri)$/,
    'registeredOn',
  ],
  [/\bprovinsi\b|\bpropinsi\b|\bprovince\b/, 'province'],
  [/\bdesa\b|\bkelurahan\b|\bkel$|\bkampung\b|\bvillage\b|^ds$/, 'village'],
  [/\bkecamatan\b|\bkec\b|\bdistrict\b|\bdistrik\b/, 'district'],
  [/\bkabupaten\b|\bkab\b|^kota$|\bregency\b/, 'regency'],
  [/^alamat.*\brt\b(?: rw)?$|^rt$|^rt rw$|\bdusun\b/, 'hamlet'],
  [/\b(?:badan|bentuk) (?:usaha|hukum)\b/, 'legalForm'],
  [/alamat|\bjalan\b|\baddress\b|^lokasi/, 'address'],
  [/nama produk|produk utama|^product(?: name)?$|nama barang/, 'product', 0],
  [
    /jenis produk|hasil (?:kerajinan|produk|produksi)|jenis (?:kerajinan|barang|produksi|tenun|anyaman|batik)|^produk\b|\bproduk$/,
    'product',
    1,
  ],
  [/jenis usaha|jenis industri|bidang usaha|cabang industri|\bcraft\b|^kerajinan$/, 'craft', 0],
  [/komodit/, 'craft', 1],
  [/\bkbli\b|\bklbi\b/, 'craft', 2],
  [
    /^(?:nama )?(?:kelompok|kub|koperasi|perusahaan|ikm|umkm|ukm|unit usaha|usaha|industri)\b(?!.*(?:pemilik|ketua|pimpinan))/,
    'producerName',
  ],
  [
    /pemilik|\bketua\b|pengrajin|perajin|penanggung jawab|pimpinan|pengurus|pengelola|nama lengkap|\bowner\b|\bleader\b|\bcontact\b/,
    'contactName',
    0,
  ],
  [/\b(?:kelompok|perusahaan|industri|usaha|ikm|umkm|ukm|kub|koperasi|producer|business)\b/, 'producerName'],
  [/^(?:nama|name)$/, 'name'],
  [/^(?:ket|keterangan|catatan|status|note|notes|info)\b/, 'note'],
]

/** What a heading means; undefined when it is none that is known. */
export function headingMeaning(text: string): HeadingMatch | undefined {
  if (text.length > 80) return undefined
  const words = fold(text.replace(/\([^)]*\)/g, ' ').replaceAll('_', ' ')) || fold(text)
  if (words === '') return undefined
  const rule = rules.find(([pattern]) => pattern.test(words))
  return rule && { field: rule[1], rank: rule[2] ?? 0 }
}

/** "(Rp.000)", "(ribuan)", "x 1000" → 1000; "(juta rupiah)" → a million. */
export function scaleOfHeading(text: string): number | undefined {
  const words = clean(text).toLowerCase()
  if (/\bjuta\b|\(\s*(?:rp\.?)?\s*jt\.?\s*\)|000[.,]?000/.test(words)) return 1_000_000
  return /\(\s*(?:rp\.?)?\s*[.,]?\s*0{3}[-,.]*\s*\)|\bribu(?:an)?\b|x\s*1[.,]?000\b/.test(words) ? 1_000 : undefined
}

/** The meaning of a column with what its heading says besides. */
export function useOf(heading: string, field: ImportField | null): ColumnUse {
  const scale = field === 'price' ? scaleOfHeading(heading) : undefined
  const period = field === 'capacity' ? periodOf(heading) : undefined
  const unit = field === 'capacity' || field === 'price' ? unitOfHeading(heading) : undefined
  return { field, heading, ...(scale && { scale }), ...(period && { period }), ...(unit && { unit }) }
}

function unitOfHeading(heading: string): string | undefined {
  const named = /\(([^)]*)\)|(?:\/|\bper\b)\s*([a-z]+)/gi
  for (const [, inside, after] of clean(heading).matchAll(named)) {
    for (const word of (inside ?? after ?? '').split(/[/ ]/)) if (word && unitOf(word)) return word.toLowerCase()
  }
  return undefined
}
