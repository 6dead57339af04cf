/**
 * Makes a chosen photo light on the phone: upright, at most 1600 dots a side and 150 kB, without its place and owner; a photo
 * of 4 MB takes minutes where there is little signal. Without this script, or where the phone cannot read the file, the house
 * does the same with what it is sent.
 */
const mostBytes = 150_000
const sides = [1600, 1280, 1024, 800]
const qualities = [0.82, 0.7, 0.58]

/** What is still being made light. @type {Set<Promise<void>>} */
const running = new Set()

/**
 * @param {ImageBitmap} picture
 * @param {number} side
 */
function drawn(picture, side) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} type
 * @param {number} quality
 * @returns {Promise<Blob | null>}
 */
const packed = (canvas, type, quality) => new Promise((done) => canvas.toBlob(done, type, quality))

/**
 * @param {File} file
 * @returns {Promise<File>}
 */
async function light(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    if (file.size <= mostBytes && Math.max(picture.width, picture.height) <= 1600) return file
    for (const side of sides) {
      const canvas = drawn(picture, side)
      for (const quality of qualities) {
        // A browser that cannot write WebP gives PNG instead.
        let blob = await packed(canvas, 'image/webp', quality)
        if (blob?.type !== 'image/webp') blob = await packed(canvas, 'image/jpeg', quality)
        if (blob && blob.size <= mostBytes)
          return new File([blob], file.name.replace(/\.\w+$/, '') + (blob.type === 'image/webp' ? '.webp' : '.jpg'), {
            type: blob.type,
          })
      }
    }
    return file
  } finally {
    picture.close()
  }
}

/** @param {HTMLInputElement} input */
async function shrink(input) {
  const label = input.closest('label')
  const said = label?.querySelector('output') ?? label?.appendChild(document.createElement('output'))
  for (const old of label?.querySelectorAll('img') ?? []) old.remove()
  if (said) said.textContent = input.files?.length ? (input.dataset['shrink'] ?? '') : ''
  const chosen = new DataTransfer()
  // One after the other: a phone has little memory.
  for (const file of input.files ?? []) {
    const sent = await light(file).catch(() => file)
    chosen.items.add(sent)
    if (sent.type.startsWith('image/')) {
      const seen = new Image()
      seen.alt = ''
      seen.onload = seen.onerror = () => URL.revokeObjectURL(seen.src)
      seen.src = URL.createObjectURL(sent)
      label?.prepend(seen)
    }
  }
  input.files = chosen.files
  const bytes = [...chosen.files].reduce((all, { size }) => all + size, 0)
  if (said) said.textContent = bytes ? `${Math.ceil(bytes / 1000)} kB · ${input.dataset['again'] ?? ''}` : ''
}

for (const input of document.querySelectorAll('input[data-shrink]')) {
  if (!(input instanceof HTMLInputElement)) continue
  // The box around it shows what was chosen; the browser's own button is for those without this script.
  input.classList.add('visually-hidden')
  input.addEventListener('change', () => {
    const work = shrink(input).catch(() => undefined)
    running.add(work)
    void work.finally(() => running.delete(work))
  })
  // Sent as soon as the photos are light, by the button that was pressed.
  input.form?.addEventListener('submit', (event) => {
    if (running.size === 0 || event.defaultPrevented) return
    event.preventDefault()
    const { submitter } = event
    void Promise.all(running).then(() => input.form?.requestSubmit(submitter))
  })
}
