package org.chabaocu.platform;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Text is as long as people and PostgreSQL count it: a rare Chinese character is one, though Java keeps it as two. */
@Configuration(proxyBeanMethods = false)
class TextLengths {

    @Bean
    ValidationConfigurationCustomizer textLengthInCharacters() {
        return configuration -> {
            var hibernate = (HibernateValidatorConfiguration) configuration;
            var mapping = hibernate.createConstraintMapping();
            mapping.constraintDefinition(Size.class).validatedBy(SizeInCharacters.class);
            hibernate.addMapping(mapping);
        };
    }

    /** Takes precedence over the validator of {@code CharSequence}, being for the narrower type. */
    public static final class SizeInCharacters implements ConstraintValidator<Size, String> {

        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) return true;
            var length = text.codePointCount(0, text.length());
            return length >= min && length <= max;
        }
    }
}
