/** Where letters lead while tests run. */
export const publicUrl = 'https://balai.example'
