import L from 'leaflet';
import Supercluster from 'supercluster';
import { formatNumber } from '@/ui/format';
import { kindLabel } from '../messages';
import type { MapPoint, Place } from '../queries';
import drawn from './drawn.json';
import classes from './map.module.css';
import { townsToName } from './towns';

const METRES_OF_A_MILE = 1609.344;
const CLOSEST = 17;
const COUNTRY: L.LatLngBoundsLiteral = [
  [49.9, -8.2],
  [58.7, 1.8],
];

interface Tiles {
  url: string;
  attribution: string;
}

export interface Around {
  place: Place;
  miles: number;
}

type Cluster = Supercluster.ClusterFeature<Supercluster.AnyProps> | Supercluster.PointFeature<MapPoint>;

/** The map itself: base, circle around somebody, and markers that stand together where they would hide each other. */
export class DirectoryMap {
  private readonly map: L.Map;
  private readonly markers = L.layerGroup();
  private readonly circle = L.layerGroup();
  private readonly names = L.layerGroup();
  private readonly clusters = new Supercluster<MapPoint>({ radius: 56, maxZoom: CLOSEST - 1 });
  private readonly open: (id: string) => void;
  private readonly isDrawn: boolean;

  constructor(box: HTMLElement, tiles: Tiles | undefined, open: (id: string) => void) {
    this.open = open;
    this.isDrawn = !tiles;
    this.map = L.map(box, { maxZoom: CLOSEST, minZoom: 5, scrollWheelZoom: false, zoomSnap: 0.5 });
    this.map.attributionControl.setPrefix(false);
    // Leaflet can place nothing before it shows somewhere
    this.map.fitBounds(COUNTRY, { animate: false });
    if (tiles) L.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: CLOSEST }).addTo(this.map);
    else this.draw();
    for (const layer of [this.circle, this.names, this.markers]) layer.addTo(this.map);
    this.map.on('moveend', () => this.refresh());
    // a wheel over a map that nobody has touched scrolls the page
    this.map.on('focus click', () => this.map.scrollWheelZoom.enable());
    this.map.on('blur', () => this.map.scrollWheelZoom.disable());
  }

  private draw() {
    const renderer = L.svg({ padding: 0.5 });
    for (const ring of drawn.coast)
      L.polygon(ring as L.LatLngTuple[], {
        className: classes.coast ?? '',
        interactive: false,
        renderer,
        weight: 1,
      }).addTo(this.map);
  }

  show(points: MapPoint[], around: Around | undefined) {
    this.clusters.load(
      points.map((point) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
        properties: point,
      })),
    );
    this.circle.clearLayers();
    this.map.invalidateSize();
    if (around) this.fitAround(around);
    else if (points.length > 0)
      this.map.fitBounds(L.latLngBounds(points.map((point) => [point.latitude, point.longitude])).pad(0.05), {
        maxZoom: 13,
        animate: false,
      });
    else this.map.fitBounds(COUNTRY, { animate: false });
    this.refresh();
  }

  private fitAround({ place, miles }: Around) {
    const centre: L.LatLngTuple = [place.latitude, place.longitude];
    const ring = L.circle(centre, {
      radius: miles * METRES_OF_A_MILE,
      className: classes.circle ?? '',
      interactive: false,
    });
    const here = L.circleMarker(centre, { radius: 6, className: classes.here ?? '', interactive: false });
    this.circle.addLayer(ring).addLayer(here);
    this.map.fitBounds(L.latLng(centre).toBounds(2 * miles * METRES_OF_A_MILE), { animate: false });
  }

  private refresh() {
    const bounds = this.map.getBounds();
    const zoom = Math.floor(this.map.getZoom());
    const box: GeoJSON.BBox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    this.markers.clearLayers();
    for (const one of this.clusters.getClusters(box, zoom)) this.markers.addLayer(this.marker(one));
    if (this.isDrawn) this.writeNames();
  }

  private writeNames() {
    this.names.clearLayers();
    const box = this.map.getBounds();
    const at = (latitude: number, longitude: number) => this.map.latLngToContainerPoint([latitude, longitude]);
    for (const { name, latitude, longitude } of townsToName(drawn.towns, (lat, lng) => box.contains([lat, lng]), at)) {
      const html = document.createElement('span');
      html.textContent = name;
      const icon = L.divIcon({ html, className: classes.town ?? '', iconSize: [0, 0] });
      this.names.addLayer(
        L.marker([latitude, longitude], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }),
      );
    }
  }

  private marker(one: Cluster): L.Marker {
    const [longitude = 0, latitude = 0] = one.geometry.coordinates;
    return 'cluster_id' in one.properties
      ? this.together(one.properties as Supercluster.ClusterProperties, [latitude, longitude])
      : this.single(one.properties as MapPoint, [latitude, longitude]);
  }

  private together({ cluster_id, point_count }: Supercluster.ClusterProperties, at: L.LatLngTuple): L.Marker {
    const size = point_count < 10 ? 34 : point_count < 100 ? 40 : 48;
    const label = `${formatNumber(point_count)} places: look closer`;
    const marker = named(at, label, formatNumber(point_count), classes.cluster, size);
    const closer = () => this.map.setView(at, Math.min(this.clusters.getClusterExpansionZoom(cluster_id), CLOSEST));
    return marker.on('click', closer);
  }

  private single(point: MapPoint, at: L.LatLngTuple): L.Marker {
    const style = `${classes.pin} ${point.approximate ? classes.approximate : ''}`;
    const marker = named(at, point.name, '', style, 22);
    return marker.bindPopup(() => this.popup(point), { minWidth: 180 });
  }

  private popup(point: MapPoint): HTMLElement {
    const content = document.createElement('div');
    const link = document.createElement('a');
    link.href = `/organisations/${point.id}`;
    link.textContent = point.name;
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open(point.id);
    };
    const kind = document.createElement('p');
    kind.textContent = kindLabel(point.kind) + (point.approximate ? ' · only its town is known' : '');
    content.append(link, kind);
    return content;
  }

  remove() {
    this.map.remove();
  }
}

/** A marker that says its name to whoever cannot see it, and opens with Enter. */
function named(at: L.LatLngTuple, label: string, text: string, style: string | undefined, size: number): L.Marker {
  const html = document.createElement('span');
  html.textContent = text;
  const marker = L.marker(at, {
    icon: L.divIcon({ html, className: style ?? '', iconSize: [size, size] }),
    title: label,
  });
  return marker.on('add', () => marker.getElement()?.setAttribute('aria-label', label));
}
