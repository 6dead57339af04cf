declare module 'autocannon' {
  type Options = { url: string; connections: number; amount: number; headers?: Record<string, string> }
  type Result = {
    duration: number
    errors: number
    non2xx: number
    requests: { total: number }
    latency: { p99: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
