import 'leaflet/dist/leaflet.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { configurationQuery } from '@/api/configuration';
import { count } from '@/ui/format';
import type { MapPoint, Place } from '../queries';
import { DirectoryMap } from './DirectoryMap';
import classes from './map.module.css';

interface ResultMapProps {
  points: MapPoint[];
  /** There are more than the map can be sent. */
  more: boolean;
  near: Place | undefined;
  within: number;
}

/** All results on a map. The list beside it says the same in words. */
export function ResultMap({ points, more, near, within }: ResultMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<DirectoryMap>(null);
  const navigate = useNavigate();
  const { data: configuration } = useQuery(configurationQuery);
  const tiles = configuration?.map;
  useEffect(() => {
    if (!box.current || !configuration) return undefined;
    const open = (id: string) => void navigate({ to: '/organisations/$id', params: { id } });
    map.current = new DirectoryMap(box.current, tiles, open);
    return () => {
      map.current?.remove();
      map.current = null;
    };
  }, [configuration, tiles, navigate]);
  // after the map is there, and whenever the results are others
  useEffect(() => {
    if (configuration) map.current?.show(points, near && { place: near, miles: within });
  }, [configuration, points, near, within]);
  return (
    <section className={classes.frame} aria-label="Map of the organisations found">
      <div ref={box} className={classes.map} data-testid="map" />
      <p className={classes.foot}>
        {count(points.length, 'place', 'places')}
        {more && ' – the first of many: narrow the search to see all'}
        {!tiles && ' · Coastline: Natural Earth'} · Towns: GeoNames, CC BY 4.0
      </p>
    </section>
  );
}
