package org.besa.app.cases;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a part of a content that contents sealed before it was thought of do not have: read back, theirs is the constant NONE of the part's type. Every other part
 * must be there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@JacksonAnnotationsInside
@JacksonInject(useInput = OptBoolean.TRUE)
public @interface CameLater {}
