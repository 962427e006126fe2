package dev.poolwise.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.poolwise.analysis.Accounts;
import dev.poolwise.analysis.Accounts.PlaceShare;
import dev.poolwise.analysis.Estimate;
import dev.poolwise.analysis.InputUncertainty;
import dev.poolwise.analysis.ReservedNodes;
import dev.poolwise.billing.LineItem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the money beyond the bill, as far as a scenario asks for it. */
final class AccountsJson {
    private final JsonGenerator json;
    private final Function<Estimate, String> oneLine;

    /**
     * Creates it.
     *
     * @param oneLine how results write an estimate
     */
    AccountsJson(JsonGenerator json, Function<Estimate, String> oneLine) {
        this.json = json;
        this.oneLine = oneLine;
    }

    void write(Accounts accounts) throws IOException {
        if (!accounts.waiting().isEmpty()) {
            json.writeObjectFieldStart("waiting");
            writeLines(accounts.waiting());
            json.writeStringField("total", Decimal.money(accounts.waitingCost()));
            json.writeEndObject();
        }
        if (!accounts.places().isEmpty()) {
            writePlaces(accounts);
        }
        if (!accounts.shares().isEmpty()) {
            writeShares(accounts);
        }
        if (!accounts.reservations().isEmpty()) {
            writeReservations(accounts);
        }
    }

    private void writeShares(Accounts accounts) throws IOException {
        json.writeObjectFieldStart("showback");
        for (Map.Entry<String, BigDecimal> share : accounts.shares().entrySet()) {
            json.writeStringField(share.getKey(), Decimal.money(share.getValue()));
        }
        json.writeEndObject();
    }

    private void writePlaces(Accounts accounts) throws IOException {
        json.writeObjectFieldStart("places");
        for (Map.Entry<String, PlaceShare> place : accounts.places().entrySet()) {
            json.writeObjectFieldStart(place.getKey());
            PlaceShare did = place.getValue();
            for (Estimate estimate : List.of(did.started(), did.share(), did.meanWait(), did.cost())) {
                json.writeFieldName(estimate.metric().name());
                json.writeRawValue(oneLine.apply(estimate));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeReservations(Accounts accounts) throws IOException {
        json.writeArrayFieldStart("reservedNodes");
        for (ReservedNodes pool : accounts.reservations()) {
            json.writeStartObject();
            json.writeStringField("pool", pool.pool());
            json.writeNumberField("reserved", pool.reserved());
            json.writeNumberField("best", pool.best());
            json.writeFieldName("saving");
            json.writeRawValue(oneLine.apply(pool.saving()));
            json.writeArrayFieldStart("cost");
            for (Estimate cost : pool.curve()) {
                json.writeRawValue(oneLine.apply(cost));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the half-widths of the data, if there are any. */
    void writeUncertainty(List<InputUncertainty> uncertainties) throws IOException {
        if (!uncertainties.isEmpty()) {
            json.writeObjectFieldStart("inputUncertainty");
            for (InputUncertainty data : uncertainties) {
                json.writeFieldName(data.metric().name());
                json.writeRawValue("{\"halfWidth\": " + Decimal.of(data.halfWidth()) + "}");
            }
            json.writeEndObject();
        }
    }

    /** Writes the lines of a bill. */
    void writeLines(Iterable<LineItem> lines) throws IOException {
        json.writeArrayFieldStart("lines");
        for (LineItem line : lines) {
            json.writeStartObject();
            json.writeStringField("description", line.description());
            json.writeStringField("quantity", Decimal.of(line.quantity()));
            json.writeStringField("unit", line.unit());
            json.writeStringField("rate", line.rate().toPlainString());
            json.writeStringField("amount", Decimal.money(line.amount()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
