package dev.poolwise.scenario.file;

import dev.poolwise.billing.Rates;
import dev.poolwise.capacity.Place;

/** A place with what it charges. */
record BilledPlace(Place place, Rates rates) {}
