package org.chabaocu.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a failed start say what is wrong instead of showing a stack trace. Registered in META-INF/spring.factories. */
final class OperationFailureAnalyzer extends AbstractFailureAnalyzer<OperationFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OperationFailure cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
