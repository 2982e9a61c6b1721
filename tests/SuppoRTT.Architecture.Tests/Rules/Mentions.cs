using System.Reflection;
using System.Reflection.Emit;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What the code of a type mentions: in its signatures, its attributes and the bodies of its methods, the types nested in it and made for it by the compiler included.</summary>
internal static class Mentions
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly Dictionary<Type, IReadOnlySet<MemberInfo>> _known = [];

    /// <summary>The types that it mentions, generic ones and their arguments each by itself.</summary>
    public static IEnumerable<Type> Types(Type type) => Of(type).Select(member => member as Type ?? member.DeclaringType!).Distinct();

    /// <summary>The methods that it calls or passes on.</summary>
    public static IEnumerable<MethodBase> Methods(Type type) => Of(type).OfType<MethodBase>();

    /// <summary>The methods and constructors that the body of one method calls, in the code that the compiler made for it too.</summary>
    public static IEnumerable<MethodBase> CallsOf(MethodBase method) => WithNested(method.DeclaringType!)
        .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        .Where(candidate => candidate == method || candidate.Name.StartsWith($"<{method.Name}>", StringComparison.Ordinal) || candidate.DeclaringType!.Name.StartsWith($"<{method.Name}>", StringComparison.Ordinal))
        .SelectMany(Body).OfType<MethodBase>();

    private static IReadOnlySet<MemberInfo> Of(Type type)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(type, out var found))
            {
                _known[type] = found = WithNested(type).SelectMany(Members).SelectMany(Flattened).ToHashSet();
            }

            return found;
        }
    }

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Declared).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        var methods = type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).ToList();
        return new[] { type.BaseType }.OfType<MemberInfo>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.GetCustomAttributesData().Concat(methods.SelectMany(method => method.GetCustomAttributesData())).Select(attribute => attribute.AttributeType))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(Body));
    }

    private static IEnumerable<MemberInfo> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            yield return method.Module.ResolveMember(token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
        }
    }

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = _codes[il[at] == 0xFE ? (short)((il[at++] << 8) | il[at++]) : il[at++]];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(il, at);
            }

            at += Size(code.OperandType, il, at);
        }
    }

    private static int Size(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };

    private static IEnumerable<MemberInfo> Flattened(MemberInfo member) => member switch
    {
        Type { HasElementType: true } array => Flattened(array.GetElementType()!),
        Type { IsGenericParameter: true } => [],
        Type { IsGenericType: true } generic => generic.GetGenericArguments().SelectMany(Flattened).Prepend(generic.GetGenericTypeDefinition()),
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Concat(Owner(method)).SelectMany(Flattened).Prepend(method.GetGenericMethodDefinition()),
        _ => Owner(member).SelectMany(Flattened).Prepend(member),
    };

    private static IEnumerable<Type> Owner(MemberInfo member) => member.DeclaringType is { } owner ? [owner] : [];
}
