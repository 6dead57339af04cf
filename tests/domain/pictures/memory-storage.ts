import { requireStorageKey, type Storage } from '#app/integrations/storage/storage'

export function memoryStorage() {
  const files = new Map<string, Uint8Array>()
  const types = new Map<string, string>()
  const storage: Storage = {
    put: async (key, bytes, type) => {
      files.set(requireStorageKey(key), bytes)
      types.set(key, type)
    },
    get: async (key) => files.get(key),
    exists: async (key) => files.has(key),
    remove: async (key) => void files.delete(requireStorageKey(key)),
  }
  return { files, types, storage }
}
