import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import outlines from 'world-atlas/countries-50m.json';

/** The outlines of all countries (Natural Earth, 1:50 million), shipped with the portal: a map needs nobody else's server. */
const topology = outlines as unknown as Topology<{ countries: GeometryCollection }>;
export const countries = feature(topology, topology.objects.countries);
