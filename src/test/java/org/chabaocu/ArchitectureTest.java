package org.chabaocu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final ApplicationModules MODULES = ApplicationModules.of(Chabaocu.class);
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chabaocu");

    @Test
    void modules_depend_one_way_and_only_on_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void the_domain_knows_neither_spring_nor_sql() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "tools.jackson.."))
                .check(CODE);
    }

    @Test
    void sql_stands_beside_no_request_and_no_page() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(CODE);
    }

    /** A stream of rows holds its connection until somebody closes it; a list holds nothing. */
    @Test
    void rows_are_read_as_lists_but_by_the_export_which_closes_its_stream() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Ledger")
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CODE);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void no_class_is_named_after_nothing() {
        classes()
                .should()
                .haveNameNotMatching(".*\\.(Default[A-Z]\\w*|\\w*(Impl|Helper|Utils?|Manager))$")
                .check(CODE);
    }

    /** Run with -Dchabaocu.update-docs=true to write the diagram anew. */
    @Test
    void the_module_diagram_of_the_docs_is_that_of_the_code() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf("```mermaid");
        var end = document.indexOf("```", begin + 3) + 3;
        var fresh = document.substring(0, begin) + diagram() + document.substring(end);
        if (Boolean.getBoolean("chabaocu.update-docs")) Files.writeString(DOCUMENT, fresh);
        assertThat(Files.readString(DOCUMENT)).isEqualTo(fresh);
    }

    /** An arrow for each use of one module by another; what all use is left out. */
    private static String diagram() {
        var arrows = MODULES.stream()
                .flatMap(module -> module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .filter(target -> !isPlatform(target) && !isPlatform(module))
                        .map(target -> "  %s --> %s\n".formatted(name(module), name(target))))
                .collect(Collectors.toCollection(TreeSet::new));
        return arrows.stream().collect(joining("", "```mermaid\ngraph BT\n", "```"));
    }

    private static boolean isPlatform(ApplicationModule module) {
        return name(module).equals("platform");
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
