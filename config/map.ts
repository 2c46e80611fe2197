import env from '#start/env'

/** Where maps fetch tiles from, `{z}/{x}/{y}` in its path; null draws the outlines that come with the product. */
export const mapTiles = env.get('MAP_TILES_URL')
  ? { url: env.get('MAP_TILES_URL')!, attribution: env.get('MAP_TILES_ATTRIBUTION', '') }
  : null

/** For the content security policy. */
export const mapOrigins = mapTiles ? [new URL(mapTiles.url).origin] : []
