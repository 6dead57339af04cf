import type { Story } from '../story'

const usual = { priceKind: 'ceiling', eager: 0.8, gives: [0.3, 0.7], mostShare: 0.34 } as const

/** Inquiries from within the country: the buyer's own forwarder fetches the goods. */
export const atHome = {
  'a lamp for Jakarta': {
    buyer: 'jakarta',
    owner: null,
    sent: 0,
    details: {
      neededIn: 75,
      country: 'ID',
      incoterm: 'EXW',
      place: 'Amuntai',
      note: 'Untuk restoran di lantai dasar. Contoh lampu boleh dikirim dulu satu.',
    },
    lines: [
      { standard: 'placemats', quantity: 80, unit: 'set' },
      {
        other: 'Kap lampu gantung dari anyaman ilung, diameter 40 cm, untuk fitting E27',
        quantity: 2,
        unit: 'dozen',
        sketch: { shape: 'basket', motif: 'ilung', seed: 'lamp' },
      },
    ],
  },
  'chairs for Jakarta': {
    buyer: 'jakarta',
    owner: 'colleague',
    nextStep: 'Jawaban hotel ditunggu.',
    sent: 25,
    details: { neededIn: 80, country: 'ID', incoterm: 'EXW', place: 'Atambua', note: 'Kursi restoran, warna kayu asli.' },
    lines: [{ standard: 'chair', quantity: 60, unit: 'piece' }],
    messages: [
      { on: 20, side: 'buyer', body: 'Apakah kursi bisa ditumpuk?' },
      { on: 20, side: 'house', body: 'Tidak, tetapi kakinya bisa dilepas untuk pengiriman bila diminta sejak awal.' },
    ],
    calling: { ...usual, on: 23, closes: 15, readyIn: 55, gives: [0.1, 0.3] },
    plans: [{ on: 13 }],
    quotes: [
      {
        on: 12,
        sent: true,
        preset: 'safest',
        marginBp: 1_800,
        terms: 'dp_50_30_20',
        validFor: 24,
        deliverIn: 70,
        costs: { packing: 2_700_000, other: 6_500_000 },
        note: 'Termasuk angkutan truk dan kapal sampai Surabaya.',
      },
    ],
  },
  'hats for Jakarta': {
    buyer: 'jakarta',
    owner: 'sourcing',
    nextStep: 'Pastikan uang muka masuk.',
    sent: 40,
    details: { neededIn: 45, country: 'ID', incoterm: 'EXW', place: 'Amuntai', note: null },
    lines: [{ standard: 'hat', quantity: 10, unit: 'kodi' }],
    calling: { ...usual, on: 39, closes: 33, readyIn: 25, eager: 1, gives: [0.3, 0.6] },
    plans: [{ on: 32 }],
    quotes: [
      {
        on: 31,
        sent: true,
        preset: 'widestBenefit',
        marginBp: 1_900,
        terms: 'dp_50_50',
        validFor: 14,
        deliverIn: 35,
        costs: { packing: 300_000 },
        answer: { on: 29, kind: 'accept' },
      },
    ],
  },
  'batik for Balikpapan': {
    buyer: 'balikpapan',
    owner: 'sourcing',
    sent: 32,
    details: { neededIn: 40, country: 'ID', incoterm: 'EXW', place: 'Samarinda', note: 'Seragam panitia.' },
    lines: [{ standard: 'batikCap', quantity: 5, unit: 'kodi' }],
    calling: { ...usual, on: 30, closes: 22, readyIn: 20 },
    ended: { on: 25, by: 'buyer', reason: 'Acara dibatalkan, jadi seragam belum diperlukan. Terima kasih.' },
  },
  'placemats for Balikpapan': {
    buyer: 'balikpapan',
    owner: 'colleague',
    nextStep: 'Pembeli ingin memesan lagi setelah renovasi.',
    sent: 46,
    details: { neededIn: 60, country: 'ID', incoterm: 'EXW', place: 'Amuntai', note: null },
    lines: [{ standard: 'placemats', quantity: 60, unit: 'set' }],
    calling: { ...usual, on: 45, closes: 40, readyIn: 25, gives: [0.15, 0.4] },
    plans: [{ on: 39 }],
    quotes: [
      {
        on: 38,
        sent: true,
        preset: 'lowestCost',
        marginBp: 2_000,
        terms: 'dp_50_50',
        validFor: 14,
        deliverIn: 40,
        costs: { packing: 150_000 },
        answer: { on: 35, kind: 'accept' },
      },
    ],
    order: { cancelledOn: 33, reason: 'Galeri direnovasi lebih dulu; belum ada perajin yang mulai.' },
  },
} as const satisfies Record<string, Story>
