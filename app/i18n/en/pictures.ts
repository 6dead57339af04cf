import type { pictures as source } from '../id/pictures'
import type { Message } from '../message'

export const pictures = {
  'pictures.label': 'Picture',
  'pictures.hint': 'JPG, PNG or WebP, up to 12 MB. The place where it was taken is not kept.',
  'pictures.drawing': 'An illustration, not a photograph',
  'pictures.alt_nth': 'Picture {nth} of {count}: {name}',
  'pictures.of.front': '{name} from the front',
  'pictures.of.close': '{name} close up',
  'pictures.of.hand': '{name} in the hand',
  'pictures.of.golden': 'golden sample of {name}',
  'pictures.with_motif': '{what}, {motif} motif',
  'pictures.seen': 'What is seen on this picture?',
  'pictures.seen_hint': 'For example: red and green bag, braided handle',
  'pictures.seen_title': 'What is seen on the pictures',
  'pictures.seen_text':
    'Read out to people who do not see the picture, and read by search engines. Where it is empty, the name stands in.',
  'pictures.seen_id': 'Picture {nth}, Indonesian',
  'pictures.seen_en': 'Picture {nth}, English',
  'pictures.look': 'Look closely: {what}',
  'pictures.close': 'Close',
  'pictures.whole_file': 'Open the picture in full size',
  'pictures.shrinking': 'Making the photo lighter …',
  'pictures.take_again': 'Tap to take it again',
  'pictures.choose_again': 'Tap to choose again',
  'pictures.examples': 'Photos to compare',
  'pictures.example_good': 'Bright, one item',
  'pictures.example_bad': 'Dark, cut off',
  'pictures.empty': 'This picture is empty. Choose it again.',
  'pictures.too_large': 'This picture is larger than {megabytes} MB. Save it smaller, then choose it again.',
  'pictures.not_a_picture': 'This file is not a picture. Choose a JPG, PNG or WebP.',
  'pictures.wrong_type': 'Files of this type cannot be used here. Choose a JPG, PNG or WebP.',
  'pictures.heic':
    'HEIC pictures from an iPhone cannot be used yet. In Settings, Camera, Formats, choose "Most Compatible" and take it again, or send a screenshot of it.',
  'pictures.svg': 'SVG drawings are not accepted. Save it as PNG or JPG first.',
  'pictures.mixed': 'There is something besides a picture inside this file. Open it, take a screenshot, and send that.',
  'pictures.too_many_pixels':
    'This picture is {width} × {height} pixels, which is too large. The most is {megapixels} megapixels.',
  'pictures.too_small':
    'This picture is only {width} × {height} pixels. The shorter side must be {least} pixels or more. Choose the original.',
  'pictures.broken': 'This picture is incomplete. The connection may have dropped while sending. Choose it again.',
  'pictures.busy': 'Many pictures are coming in at this moment. Wait a minute, then send it again.',
} as const satisfies Record<keyof typeof source, Message>
