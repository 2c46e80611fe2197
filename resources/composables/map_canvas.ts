import {
  AttributionControl,
  LngLatBounds,
  MapLibreMap,
  Marker,
  NavigationControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import Supercluster from 'supercluster'
import { feature } from 'topojson-client'
import outlineUrl from 'world-atlas/countries-50m.json?url'
import type { MapPoint } from '~/types/list'

// By a local address: the library would look for its worker beside a file that is not there any more.
setWorkerUrl(workerUrl)

/** How near a map goes by itself: outlines are no street map. */
const NEAR = { outline: 7, tiles: 15 }
const CLUSTER_RADIUS = 48

export type MapWords = { locale: Record<string, string>; cluster: (count: number) => string }

export type MapWish = {
  tiles: { url: string; attribution: string } | null
  words: MapWords
  pick: (point: MapPoint) => void
  /** What is shown now as west,south,east,north. */
  moved: (box: string) => void
}

type Kept = { point: MapPoint }

/** The map itself: outlines or tiles, and on them the points, gathered where they stand close. */
export class MapCanvas {
  private map: MapLibreMap
  private clusters = new Supercluster<Kept>({ radius: CLUSTER_RADIUS, maxZoom: 18 })
  private markers: Marker[] = []

  /** @throws where the browser draws no WebGL */
  constructor(
    private container: HTMLElement,
    private wish: MapWish
  ) {
    this.map = new MapLibreMap({
      container,
      style: { version: 8, sources: {}, layers: [] },
      center: [10, 30],
      zoom: 1,
      attributionControl: false,
      locale: wish.words.locale,
      dragRotate: false,
      pitchWithRotate: false,
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.addControl(new NavigationControl({ showCompass: false }))
    const thanks = wish.tiles ? wish.tiles.attribution : 'Natural Earth'
    if (thanks) this.map.addControl(new AttributionControl({ customAttribution: thanks }))
    this.map.on('moveend', () => this.redraw())
    this.map.once('load', () => void this.lay())
  }

  show(points: MapPoint[], { fit }: { fit: boolean }) {
    this.clusters.load(points.map(featureOf))
    if (fit && points.length) this.fit(points)
    this.redraw()
  }

  /** In the colours of the theme of the moment. */
  paint() {
    if (!this.map.getLayer('land')) return
    this.map.setPaintProperty('water', 'background-color', this.color('--ui-bg-elevated'))
    this.map.setPaintProperty('land', 'fill-color', this.color('--ui-bg'))
    this.map.setPaintProperty('borders', 'line-color', this.color('--ui-border-accented'))
  }

  remove() {
    this.map.remove()
  }

  private async lay() {
    const { tiles } = this.wish
    if (tiles) {
      this.map.addSource('tiles', { type: 'raster', tiles: [tiles.url], tileSize: 256 })
      this.map.addLayer({ id: 'tiles', type: 'raster', source: 'tiles' })
      return
    }
    const world = await (await fetch(outlineUrl)).json()
    this.map.addLayer({ id: 'water', type: 'background', paint: {} })
    this.map.addSource('world', { type: 'geojson', data: feature(world, world.objects.countries) })
    this.map.addLayer({ id: 'land', type: 'fill', source: 'world', paint: {} })
    this.map.addLayer({ id: 'borders', type: 'line', source: 'world', paint: {} })
    this.paint()
  }

  private fit(points: MapPoint[]) {
    const bounds = new LngLatBounds()
    for (const { longitude, latitude } of points) bounds.extend([longitude, latitude])
    const maxZoom = this.wish.tiles ? NEAR.tiles : NEAR.outline
    this.map.fitBounds(bounds, { padding: 64, maxZoom, animate: false })
  }

  private redraw() {
    const bounds = this.map.getBounds()
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]
    for (const marker of this.markers) marker.remove()
    const found = this.clusters.getClusters(box, Math.floor(this.map.getZoom()))
    this.markers = found.map(({ geometry, properties }) => {
      const element =
        'cluster' in properties
          ? this.gathered(properties.cluster_id)
          : this.single(properties.point)
      const [longitude, latitude] = geometry.coordinates
      return new Marker({ element }).setLngLat([longitude, latitude]).addTo(this.map)
    })
    this.wish.moved(box.map((degrees) => degrees.toFixed(5)).join(','))
  }

  /** Several that stand close: as many records as all of them hold. */
  private gathered(id: number) {
    const points = this.clusters.getLeaves(id, Infinity).map(({ properties }) => properties.point)
    const count = points.reduce((sum, point) => sum + point.count, 0)
    const element = markerButton(String(count), this.wish.words.cluster(count))
    element.addEventListener('click', () => {
      const zoom = this.clusters.getClusterExpansionZoom(id)
      const [first] = points
      this.map.easeTo({ center: [first.longitude, first.latitude], zoom })
    })
    return element
  }

  private single(point: MapPoint) {
    const element = markerButton(point.count > 1 ? String(point.count) : '', point.label)
    element.title = point.label
    element.addEventListener('click', () => this.wish.pick(point))
    return element
  }

  /** As numbers: the library reads no oklch. */
  private color(name: string) {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 1
    const context = canvas.getContext('2d')!
    context.fillStyle = getComputedStyle(this.container).getPropertyValue(name)
    context.fillRect(0, 0, 1, 1)
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
    return `rgb(${red}, ${green}, ${blue})`
  }
}

function featureOf(point: MapPoint) {
  const coordinates = [point.longitude, point.latitude]
  return {
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates },
    properties: { point },
  }
}

function markerButton(text: string, label: string) {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = text ? 'map-marker map-marker-many' : 'map-marker'
  element.textContent = text
  element.setAttribute('aria-label', label)
  return element
}
