package io.github.prdlint.build;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * A class that does what a lambda does, by what {@link java.lang.invoke.LambdaMetafactory} is told of it.
 *
 * @param name the class
 * @param nest the class whose nest it is in, so that it may call private methods
 * @param method the method of the interface
 * @param site takes what the lambda captures, and returns the interface
 * @param erased the method's type
 * @param code what the lambda calls: with what is captured, and then with its arguments
 * @param actual the method's type with the interface's parameters filled in
 */
record LambdaClass(String name, String nest, String method, String site, Type erased, Handle code, Type actual) {

    private static final String ONLY = "ONLY";
    private static final Method NO_ARGUMENTS = Method.getMethod("void <init> ()");
    private static final Type OBJECT = Type.getType(Object.class);

    private static final Map<Type, Type> PRIMITIVES = Map.of(
            Type.getType(Boolean.class), Type.BOOLEAN_TYPE,
            Type.getType(Byte.class), Type.BYTE_TYPE,
            Type.getType(Character.class), Type.CHAR_TYPE,
            Type.getType(Short.class), Type.SHORT_TYPE,
            Type.getType(Integer.class), Type.INT_TYPE,
            Type.getType(Long.class), Type.LONG_TYPE,
            Type.getType(Float.class), Type.FLOAT_TYPE,
            Type.getType(Double.class), Type.DOUBLE_TYPE);

    /** Writes the instructions that leave the lambda where what it captures was. */
    void create(MethodVisitor to) {
        if (captured().length == 0) {
            to.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, type().getDescriptor());
        } else {
            to.visitMethodInsn(Opcodes.INVOKESTATIC, name, "of", site, false);
        }
    }

    /** Returns the class. */
    byte[] bytes() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, OBJECT.getInternalName(), new String[] {
                    type().getInternalName()
                });
        writer.visitNestHost(nest);
        for (int i = 0; i < captured().length; i++) {
            writer.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured()[i].getDescriptor(), null, null);
        }
        constructor(writer);
        factory(writer);
        call(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Type type() {
        return Type.getReturnType(site);
    }

    private Type[] captured() {
        return Type.getArgumentTypes(site);
    }

    private Type self() {
        return Type.getObjectType(name);
    }

    private static String field(int i) {
        return "captured" + i;
    }

    private Method creation() {
        return new Method("<init>", Type.VOID_TYPE, captured());
    }

    private void constructor(ClassWriter writer) {
        GeneratorAdapter out = new GeneratorAdapter(ACC_PRIVATE, creation(), null, null, writer);
        out.loadThis();
        out.invokeConstructor(OBJECT, NO_ARGUMENTS);
        for (int i = 0; i < captured().length; i++) {
            out.loadThis();
            out.loadArg(i);
            out.putField(self(), field(i), captured()[i]);
        }
        out.returnValue();
        out.endMethod();
    }

    /** What captures nothing is always the same, as a lambda is. */
    private void factory(ClassWriter writer) {
        boolean isOnly = captured().length == 0;
        Method factory = isOnly ? Method.getMethod("void <clinit> ()") : new Method("of", site);
        GeneratorAdapter out = new GeneratorAdapter(ACC_STATIC, factory, null, null, writer);
        out.newInstance(self());
        out.dup();
        out.loadArgs();
        out.invokeConstructor(self(), creation());
        if (isOnly) {
            writer.visitField(ACC_STATIC | ACC_FINAL, ONLY, type().getDescriptor(), null, null);
            out.putStatic(self(), ONLY, type());
        }
        out.returnValue();
        out.endMethod();
    }

    private void call(ClassWriter writer) {
        Method declared = new Method(method, erased.getDescriptor());
        GeneratorAdapter out = new GeneratorAdapter(ACC_PUBLIC, declared, null, null, writer);
        Type owner = Type.getObjectType(code.getOwner());
        boolean isConstructor = code.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        List<Type> wanted = new ArrayList<>();
        if (isConstructor) {
            out.newInstance(owner);
            out.dup();
        } else if (code.getTag() != Opcodes.H_INVOKESTATIC) {
            wanted.add(owner);
        }
        wanted.addAll(List.of(Type.getArgumentTypes(code.getDesc())));
        int captured = captured().length;
        for (int i = 0; i < captured; i++) {
            out.loadThis();
            out.getField(self(), field(i), captured()[i]);
        }
        Type[] given = erased.getArgumentTypes();
        for (int i = 0; i < given.length; i++) {
            out.loadArg(i);
            convert(out, given[i], actual.getArgumentTypes()[i]);
            convert(out, actual.getArgumentTypes()[i], wanted.get(captured + i));
        }
        out.visitMethodInsn(instruction(), code.getOwner(), code.getName(), code.getDesc(), code.isInterface());
        Type result = isConstructor ? owner : Type.getReturnType(code.getDesc());
        if (erased.getReturnType().equals(Type.VOID_TYPE)) {
            drop(out, result);
        } else {
            convert(out, result, actual.getReturnType());
            convert(out, actual.getReturnType(), erased.getReturnType());
        }
        out.returnValue();
        out.endMethod();
    }

    private int instruction() {
        return switch (code.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            // A private method of the nest, as a call of a method of the superclass gets a method of its own.
            default -> code.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private static void drop(GeneratorAdapter out, Type result) {
        if (result.getSize() == 2) {
            out.pop2();
        } else if (result.getSize() == 1) {
            out.pop();
        }
    }

    /** Boxes, unboxes, widens or narrows to a class. */
    private static void convert(GeneratorAdapter out, Type from, Type to) {
        boolean fromPrimitive = from.getSort() < Type.ARRAY;
        boolean toPrimitive = to.getSort() < Type.ARRAY;
        if (fromPrimitive && toPrimitive) {
            out.cast(from, to);
        } else if (fromPrimitive) {
            out.valueOf(from);
        } else if (toPrimitive) {
            Type own = PRIMITIVES.getOrDefault(from, to);
            out.unbox(own);
            out.cast(own, to);
        } else if (!from.equals(to)) {
            out.checkCast(to);
        }
    }
}
