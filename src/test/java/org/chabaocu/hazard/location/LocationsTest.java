package org.chabaocu.hazard.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chabaocu.access.Actor;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class LocationsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AddLocations addLocations;

    @Autowired
    ChangeLocation changeLocation;

    @Autowired
    ListLocations listLocations;

    @Autowired
    Locations locations;

    private Organization unit;
    private Organization department;
    private Organization otherUnit;
    private Actor safety;
    private Actor worker;
    private Actor stranger;

    @BeforeEach
    void a_unit() {
        var tree = new TestProvince(context);
        var province = tree.province("Province");
        unit = tree.below(province, OrganizationKind.UNIT, "Hospital", "U1");
        otherUnit = tree.below(province, OrganizationKind.UNIT, "Clinic", "U2");
        department = tree.below(unit, OrganizationKind.DEPARTMENT, "Ward", "D1");
        safety = tree.person(unit, "Safety", Role.SAFETY_OFFICER);
        worker = tree.person(unit, "Worker");
        stranger = tree.person(otherUnit, "Stranger", Role.SAFETY_OFFICER);
    }

    @Test
    void places_are_added_many_at_once_and_found_by_their_codes() {
        var added = add("switch room\n\n  boiler room \nswitch room").orThrow();

        assertThat(added.locations()).extracting(Location::name).containsExactly("switch room", "boiler room");
        assertThat(added.passedOver()).containsExactly("switch room");
        var code = added.locations().getFirst().code();
        assertThat(LocationCode.parse(code.text().toLowerCase(Locale.ROOT))).contains(code);
        assertThat(locations.byCode(code)).contains(added.locations().getFirst());
    }

    @Test
    void a_name_that_is_there_already_is_passed_over_until_it_is_retired() {
        var first = add("pump").orThrow().locations().getFirst();
        assertThat(add("pump").orThrow().locations()).isEmpty();

        changeLocation
                .change(first.id(), new ChangeLocation.Change(null, false, null), safety)
                .orThrow();

        assertThat(add("pump").orThrow().locations()).hasSize(1);
        assertThat(changeLocation.change(first.id(), new ChangeLocation.Change(null, true, null), safety))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_place_is_renamed_by_whoever_knows_its_present_version() {
        var location = add("pump").orThrow().locations().getFirst();
        var renamed = changeLocation
                .change(location.id(), new ChangeLocation.Change("pump house", null, 0L), safety)
                .orThrow();

        assertThat(renamed.name()).isEqualTo("pump house");
        assertThat(locations.byCode(location.code())).contains(renamed);
        assertThat(refusal(changeLocation.change(location.id(), new ChangeLocation.Change("x", null, 0L), safety)))
                .isEqualTo(new Refusal.Stale(1));
    }

    @Test
    void what_cannot_be_a_place_is_refused() {
        assertThat(fields(add(" \n "))).containsExactly("names");
        assertThat(fields(add("x".repeat(101)))).containsExactly("names");
        assertThat(fields(add("\uD840\uDC0B".repeat(100)))).isEmpty();
        var command = new AddLocationsCommand(unit.id().value(), otherUnit.id().value(), null, List.of("pump"));
        assertThat(fields(addLocations.add(command, safety))).containsExactly("departmentId");
        var good = new AddLocationsCommand(unit.id().value(), department.id().value(), null, List.of("pump"));
        assertThat(addLocations
                        .add(good, safety)
                        .orThrow()
                        .locations()
                        .getFirst()
                        .departmentId())
                .isEqualTo(department.id());
    }

    @Test
    void a_worker_may_not_and_for_a_stranger_there_is_no_such_unit() {
        var location = add("pump").orThrow().locations().getFirst();
        var command = new AddLocationsCommand(unit.id().value(), null, null, List.of("pump"));
        var filter = new LocationFilter(null, null, 10, null);

        assertThat(refusal(addLocations.add(command, worker))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refusal(listLocations.list(unit.id(), filter, worker))).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> addLocations.add(command, stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> listLocations.one(location.id(), stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        changeLocation.change(location.id(), new ChangeLocation.Change("x", null, null), stranger))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_list_is_paged_by_name() {
        add("c\na\nb\ne\nd").orThrow();
        var first = listLocations
                .list(unit.id(), new LocationFilter(null, null, 2, null), safety)
                .orThrow();
        var second = listLocations
                .list(unit.id(), new LocationFilter(null, null, 3, first.next()), safety)
                .orThrow();

        assertThat(first.locations()).extracting(Location::name).containsExactly("a", "b");
        assertThat(second.locations()).extracting(Location::name).containsExactly("c", "d", "e");
        assertThat(second.next()).isNull();
    }

    @Test
    void only_places_in_use_are_printed() {
        var added = add("a\nb\nc").orThrow().locations();
        changeLocation
                .change(added.get(1).id(), new ChangeLocation.Change(null, false, null), safety)
                .orThrow();

        assertThat(listLocations
                        .forPosters(unit.id(), List.of(), safety)
                        .orThrow()
                        .locations())
                .extracting(Location::name)
                .containsExactly("a", "c");
        var chosen = List.of(added.get(0).id().value(), added.get(1).id().value());
        assertThat(listLocations.forPosters(unit.id(), chosen, safety).orThrow().locations())
                .extracting(Location::name)
                .containsExactly("a");
    }

    @Test
    void a_drawn_code_can_be_read_again() throws Exception {
        var text = "https://chabaocu.example.org/r/" + LocationCode.random().text();

        assertThat(new QRCodeReader().decode(drawn(QrCode.of(text))).getText()).isEqualTo(text);
    }

    @Test
    void codes_have_no_look_alikes_and_do_not_repeat() {
        var codes = IntStream.range(0, 2000)
                .mapToObj(i -> LocationCode.random().text())
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[2-9A-HJ-KM-NP-Z]{13}"));
        assertThat(LocationCode.parse("0IL")).isEmpty();
    }

    private static BinaryBitmap drawn(QrCode code) {
        var scale = 4;
        var side = code.side() * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1")
                .matcher(code.path())
                .results()
                .forEach(run -> {
                    int x = Integer.parseInt(run.group(1)) * scale;
                    int y = Integer.parseInt(run.group(2)) * scale;
                    int length = Integer.parseInt(run.group(3)) * scale;
                    for (var row = y; row < y + scale; row++) {
                        Arrays.fill(pixels, row * side + x, row * side + x + length, 0);
                    }
                });
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }

    private Outcome<AddLocations.Added> add(String lines) {
        return addLocations.add(
                new AddLocationsCommand(unit.id().value(), null, null, AddLocationsCommand.lines(lines)), safety);
    }

    private static <T> Refusal refusal(Outcome<T> outcome) {
        return ((Outcome.Refused<T>) outcome).refusal();
    }

    private static <T> List<String> fields(Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T>(Refusal.Invalid(var faults))
                ? faults.stream().map(Refusal.FieldFault::field).toList()
                : List.of();
    }
}
