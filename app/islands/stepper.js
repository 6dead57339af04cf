/**
 * The maker's counter, at once. Plus, minus and the likely answers change the number in the hand; what follows from it (how
 * long it takes, what it earns, what the buttons say) is fetched from where the form is sent to, so that the sum is made in
 * one place only. Without this script, or without a signal, a press sends the form as it always did.
 */
const form = document.getElementById('answer')
const most = document.getElementById('most')

/** @param {string} text */
const read = (text) => (/^\d+([., ]\d{3})*$/.test(text.trim()) ? Number(text.replace(/\D/g, '')) : NaN)

/** @param {ParentNode} page */
const following = (page) => /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll('[data-follows]'))

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
let asked = new AbortController()

/** @param {HTMLFormElement} sheet */
async function recount(sheet) {
  const { signal } = (asked = new AbortController())
  const words = new URLSearchParams()
  for (const [name, value] of new FormData(sheet)) if (typeof value === 'string') words.append(name, value)
  try {
    const answer = await fetch(sheet.action, { method: 'POST', body: words, signal })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const old of following(document)) {
      const fresh = [...following(page)].find(({ dataset }) => dataset['follows'] === old.dataset['follows'])
      if (fresh && !old.contains(document.activeElement)) old.replaceWith(fresh)
    }
  } catch {
    // No signal: the old words stay, and a promise that does not fit them is shown once more before it is taken.
  }
  if (!signal.aborted) for (const part of following(document)) part.removeAttribute('aria-busy')
}

/** @param {HTMLFormElement} sheet */
function soon(sheet) {
  for (const part of following(document)) part.setAttribute('aria-busy', 'true')
  asked.abort()
  clearTimeout(waiting)
  waiting = setTimeout(() => void recount(sheet), 300)
}

if (form instanceof HTMLFormElement && most instanceof HTMLInputElement) {
  const said = form.appendChild(document.createElement('output'))
  said.className = 'visually-hidden'
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button')
    if (!button || !Number(button.value)) return
    const step = Number(button.value)
    const next = button.name === 'quick' ? step : Math.max(read(most.value) + step, Math.abs(step))
    if (Number.isNaN(next)) return
    event.preventDefault()
    said.textContent = most.value = String(next)
    for (const chip of form.querySelectorAll('[name=quick]')) chip.ariaPressed = String(chip.getAttribute('value') === most.value)
    soon(form)
  })
  form.addEventListener('change', () => soon(form))
}
