package org.firstmile.places;

import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/** The Ordnance Survey's eastings and northings in degrees, right within five metres. */
final class NationalGrid {
    private static final CRSFactory SYSTEMS = new CRSFactory();
    private static final CoordinateReferenceSystem OSGB36 = SYSTEMS.createFromParameters(
            "OSGB36",
            "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"
                    + " +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs");
    private static final CoordinateReferenceSystem WGS84 =
            SYSTEMS.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");

    private NationalGrid() {}

    /** @return latitude and longitude */
    static double[] degrees(double easting, double northing) {
        ProjCoordinate there = new BasicCoordinateTransform(OSGB36, WGS84)
                .transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
        return new double[] {there.y, there.x};
    }
}
