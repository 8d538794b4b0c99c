package org.besa.app.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An SVG file as a tree. */
record Drawing(Path file, Element root) {

    /** @throws IllegalArgumentException if it is not well-formed, or has a document type */
    static Drawing of(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Drawing(file, builder.parse(file.toFile()).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Every element, the root first, in the order of the file. */
    List<Element> elements() {
        return below(root);
    }

    /** Groups of bars that say which case they show. */
    List<Element> timelines() {
        return elements().stream()
                .filter(element -> element.hasAttribute("data-case"))
                .toList();
    }

    /** An element and everything inside it. */
    static List<Element> below(Element element) {
        List<Element> elements = new ArrayList<>();
        elements.add(element);
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inside) {
                elements.addAll(below(inside));
            }
        }
        return elements;
    }
}
