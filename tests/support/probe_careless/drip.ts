export default async function drip() {
  return { dripped: true }
}
