using System.Data;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.Server;

namespace SuppoRTT.Architecture.Tests;

/// <summary>
/// SQL Server's client compiles without our stand-in of Microsoft.SqlServer.Server, but fails on the first
/// parameter without it: so each name that it borrows is looked up, and a command with a parameter is executed.
/// </summary>
public sealed class SqlServerStandIn
{
    private const BindingFlags Everything = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Assembly _client = typeof(SqlConnection).Assembly;
    private static readonly Assembly _standIn = typeof(IBinarySerialize).Assembly;

    [Fact]
    public void StandIn_TypesThatTheClientMentions_AreThere()
    {
        var types = Borrowed().Types.Select(_client.ManifestModule.ResolveType).ToList();

        types.ShouldNotBeEmpty();
        types.ShouldAllBe(type => type.Assembly == _standIn);
    }

    [Fact]
    public void StandIn_MembersThatTheClientCalls_AreThereWithTheirSignatures()
    {
        var members = Borrowed().Members.Select(token => _client.ManifestModule.ResolveMember(token)).ToList();

        members.ShouldNotBeEmpty();
        members.ShouldAllBe(member => member!.Module.Assembly == _standIn);
    }

    [Theory]
    [InlineData("SqlParameter")]
    [InlineData("SqlCommand")]
    [InlineData("SqlDataReader")]
    [InlineData("MetaType")]
    [InlineData("TdsParser")]
    public void Client_WhatWritesAndReadsValues_Compiles(string name)
    {
        var type = _client.GetType($"Microsoft.Data.SqlClient.{name}", throwOnError: true)!;
        var methods = type.GetMethods(Everything).Where(m => !m.IsAbstract && !m.ContainsGenericParameters).ToList();

        methods.ShouldNotBeEmpty();
        foreach (var method in methods)
        {
            Should.NotThrow(() => RuntimeHelpers.PrepareMethod(method.MethodHandle), method.Name);
        }
    }

    [Fact]
    public void Command_WithParametersAndNobodyListening_FailsForTheConnectionOnly()
    {
        // Bound and never listening: nobody else can take the port, and nobody answers.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)closed.LocalEndPoint!).Port;
        using var connection = new SqlConnection(
            $"Server=tcp:127.0.0.1,{port};User Id=nobody;Password=none;Encrypt=False;Pooling=False;Connect Timeout=1;ConnectRetryCount=0");
        using var command = new SqlCommand("SELECT @word, @number, @day", connection);
        command.Parameters.AddWithValue("@word", "absence");
        command.Parameters.Add("@number", SqlDbType.BigInt).Value = 1L;
        var day = command.Parameters.AddWithValue("@day", new DateOnly(2026, 11, 5));

        day.SqlDbType.ShouldBe(SqlDbType.Date);
        var failure = Should.Throw<SqlException>(() => Execute(command));

        failure.Message.ShouldContain("establishing a connection");
    }

    private static object? Execute(SqlCommand command)
    {
        command.Connection.Open();
        return command.ExecuteScalar();
    }

    private static (List<int> Types, List<int> Members) Borrowed()
    {
        using var file = new PEReader(File.OpenRead(_client.Location));
        var reader = file.GetMetadataReader();
        var types = reader.TypeReferences.Where(handle => IsOfStandIn(reader, handle)).ToHashSet();
        var members = reader.MemberReferences.Where(handle =>
            reader.GetMemberReference(handle).Parent is { Kind: HandleKind.TypeReference } parent
            && types.Contains((TypeReferenceHandle)parent));
        return ([.. types.Select(type => MetadataTokens.GetToken(type))], [.. members.Select(member => MetadataTokens.GetToken(member))]);
    }

    private static bool IsOfStandIn(MetadataReader reader, TypeReferenceHandle handle) =>
        reader.GetTypeReference(handle).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
        && reader.StringComparer.Equals(
            reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, _standIn.GetName().Name!);
}
