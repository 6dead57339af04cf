/** Where the bytes of a list lie in storage. */
export const listKey = (fileHash: string) => `imports/${fileHash}`
