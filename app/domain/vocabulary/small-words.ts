import { wordsIn } from './plain-text'

/** Words that say nothing of what somebody is looking for, in both languages: they are not searched. */
export const smallWords: ReadonlySet<string> = new Set(
  wordsIn(
    'dan atau yang yg di ke dari utk untuk dengan dgn pada itu ini ada adalah cari mencari carikan mau ingin butuh perlu saya kami ' +
      'kak gan bos min dong gak nggak tidak bisa buat bawah sih si ya per nya kalau agar punya minta tolong mohon apa berapa ' +
      'sebuah beberapa semua serta oleh seperti sejenis ' +
      'the a an of for with and or in on to by at from under is are we i me our your looking need want some any my please ' +
      'jual menjual beli membeli pesan pesanan order buy sell harga price murah cheap grosir wholesale bulk supplier pemasok ' +
      'ekspor export impor import stok stock kualitas quality premium terbaik best good ukuran warna colour color online ' +
      'model jenis macam tipe type bagus unik cantik asli khas produk product barang item bahan material made buatan ' +
      'usaha toko shop indonesia indonesian lokal local tradisional traditional modern daerah isi pcs',
  ),
)

/** Where something is to be used: what says so comes first, and nothing is left out for not saying so. */
export const settingWords: ReadonlySet<string> = new Set(
  wordsIn(
    'hotel kantor office perusahaan company restoran restaurant kafe cafe villa resort kamar room tamu guest acara event pesta party ' +
      'rumah home dapur kitchen teras taman garden pantai beach anak child',
  ),
)
